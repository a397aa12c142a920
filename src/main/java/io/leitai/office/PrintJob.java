package io.leitai.office;

import io.leitai.contest.Plan;
import java.util.List;

/**
 * What to put on paper.
 *
 * @param order the presenters' ids as they will come on stage; who is not in it is not printed
 * @param rehearsal every sheet says 演练, so that none passes for a result's
 */
public record PrintJob(Plan plan, List<String> order, boolean rehearsal) {
    public PrintJob {
        order = List.copyOf(order);
    }

    /** In the plan's order: before lots are drawn. */
    public static PrintJob asPlanned(Plan plan, boolean rehearsal) {
        return new PrintJob(
                plan, plan.presenters().stream().map(Plan.Presenter::id).toList(), rehearsal);
    }

    /** @throws IllegalArgumentException where the order names one whom the plan does not have */
    List<Plan.Presenter> presenters() {
        return order.stream().map(this::presenter).toList();
    }

    private Plan.Presenter presenter(String id) {
        return plan.presenters().stream()
                .filter(presenter -> presenter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no presenter " + id));
    }
}

package io.leitai.contest;

import io.leitai.contest.PaperContest.Entry;
import io.leitai.scoring.Component;
import io.leitai.scoring.Method;
import io.leitai.scoring.Panel;
import io.leitai.scoring.Rounding;
import io.leitai.scoring.Rules;
import io.leitai.scoring.TieRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes one thing after another out of a contest, as long as what is wrong with it stays wrong. */
final class SmallestContest {
    private SmallestContest() {}

    static PaperContest of(PaperContest contest, Predicate<PaperContest> isWrong) {
        PaperContest smallest = contest;
        while (true) {
            Optional<PaperContest> smaller = smaller(smallest).filter(isWrong).findFirst();
            if (smaller.isEmpty()) return smallest;
            smallest = smaller.get();
        }
    }

    private static Stream<PaperContest> smaller(PaperContest contest) {
        return Stream.of(
                        withoutPresenters(contest),
                        withoutPanels(contest),
                        withoutParts(contest),
                        withoutSteps(contest),
                        withoutEntries(contest))
                .flatMap(some -> some);
    }

    private static Stream<PaperContest> withoutPresenters(PaperContest contest) {
        return contest.presenters().stream().map(gone -> {
            List<Entry> left = contest.entries().stream()
                    .filter(entry -> !entry.presenter().equals(gone))
                    .toList();
            return new PaperContest(contest.rules(), without(contest.presenters(), gone), contest.judges(), left);
        });
    }

    private static Stream<PaperContest> withoutPanels(PaperContest contest) {
        Rules rules = contest.rules();
        if (rules.panels().size() == 1) return Stream.of();
        return rules.panels().stream()
                .filter(gone ->
                        rules.how().ties().stream().noneMatch(tie -> tie.panel().equals(gone.id())))
                .map(gone -> with(
                        contest,
                        new Rules(rules.criteria(), without(rules.panels(), gone), rules.total(), rules.method())));
    }

    private static Stream<PaperContest> withoutParts(PaperContest contest) {
        Method how = contest.rules().how();
        Stream<PaperContest> ties = how.ties().stream()
                .map(gone -> with(contest, how.steps(), how.components(), without(how.ties(), gone)));
        Stream<PaperContest> components = how.components().stream()
                .filter(gone ->
                        how.ties().stream().noneMatch(tie -> tie.component().equals(gone.id())))
                .map(gone -> with(contest, how.steps(), without(how.components(), gone), how.ties()));
        return Stream.concat(ties, components);
    }

    private static Stream<PaperContest> withoutSteps(PaperContest contest) {
        Method how = contest.rules().how();
        Method.Steps s = how.steps();
        List<Rounding> steps = new ArrayList<>();
        steps.add(s.judge());
        steps.add(s.across());
        steps.add(s.criterion());
        steps.add(s.panel());
        steps.add(s.factor());
        return Stream.iterate(0, i -> i < steps.size(), i -> i + 1)
                .filter(i -> steps.get(i) != null)
                .map(i -> {
                    List<Rounding> left = new ArrayList<>(steps);
                    left.set(i, null);
                    return with(
                            contest,
                            new Method.Steps(left.get(0), left.get(1), left.get(2), left.get(3), left.get(4)),
                            how.components(),
                            how.ties());
                });
    }

    private static Stream<PaperContest> withoutEntries(PaperContest contest) {
        return contest.entries().stream()
                .map(gone -> new PaperContest(
                        contest.rules(), contest.presenters(), contest.judges(), without(contest.entries(), gone)));
    }

    private static PaperContest with(
            PaperContest contest, Method.Steps steps, List<Component> components, List<TieRule> ties) {
        Rules rules = contest.rules();
        Method how = rules.how();
        Method method = new Method(
                how.order(), how.combine(), how.winner(), steps, how.turns(), components, ties, how.groups());
        return with(contest, new Rules(rules.criteria(), rules.panels(), rules.total(), method));
    }

    /** Without what these rules do not know. */
    private static PaperContest with(PaperContest contest, Rules rules) {
        List<String> panels = rules.panels().stream().map(Panel::id).toList();
        List<String> components =
                rules.how().components().stream().map(Component::id).toList();
        Map<String, List<String>> judges = new TreeMap<>(contest.judges());
        judges.keySet().retainAll(panels);
        List<String> known = judges.values().stream().flatMap(List::stream).toList();
        List<Entry> left = contest.entries().stream()
                .filter(entry -> switch (entry) {
                    case PaperContest.Mark one -> known.contains(one.judge());
                    case PaperContest.Excuse one -> known.contains(one.judge());
                    case PaperContest.Points one -> components.contains(one.component());
                    case PaperContest.Vote one -> rules.votePanel().isPresent();
                    case PaperContest.Deduction one -> true;
                })
                .toList();
        return new PaperContest(rules, contest.presenters(), judges, left);
    }

    private static <T> List<T> without(List<T> all, T gone) {
        return all.stream().filter(one -> one != gone).toList();
    }
}

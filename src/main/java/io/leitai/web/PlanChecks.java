package io.leitai.web;

import io.leitai.contest.Refusal;
import io.leitai.contest.Refusal.Code;
import io.leitai.plan.PlanCheck;
import io.leitai.plan.PlanEdit;
import io.leitai.plan.PlanText;
import io.leitai.web.signin.Who;
import io.leitai.wire.Malformed;
import io.leitai.wire.PlanRequests;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan's text while it is written: checked as a file is, and changed as forms say. Nothing is kept. */
final class PlanChecks {
    private PlanChecks() {}

    /** @param path keys and places in lists */
    private record Line(int line, int column, List<Object> path, String say) {}

    static void check(RoutingContext ctx, Who who) {
        byte[] file = Posts.bytes(ctx);
        Answering.blocking(
                ctx, () -> PlanCheck.of(file), check -> Api.json(ctx, 200, answer(check, Language.of(ctx.request()))));
    }

    private static Map<String, Object> answer(PlanCheck check, String language) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("plan", check.plan());
        answer.put(
                "problems",
                check.problems().stream()
                        .map(found -> new Line(
                                found.problem().line(),
                                found.problem().column(),
                                found.path(),
                                found.problem().say(language)))
                        .toList());
        return answer;
    }

    static void edit(RoutingContext ctx, Who who) {
        PlanRequests.Edits asked;
        try {
            asked = PlanRequests.edits(Posts.text(ctx));
        } catch (Malformed e) {
            Problem.send(ctx, 400, e.refusal());
            return;
        }
        List<PlanEdit> edits = asked.edits().stream().map(PlanChecks::edit).toList();
        Answering.blocking(
                ctx,
                () -> PlanText.edit(asked.text(), edits).map(text -> {
                    Map<String, Object> answer =
                            answer(PlanCheck.of(text.getBytes(StandardCharsets.UTF_8)), Language.of(ctx.request()));
                    answer.put("text", text);
                    return answer;
                }),
                answer -> answer.ifPresentOrElse(
                        made -> Api.json(ctx, 200, made), () -> Problem.send(ctx, 409, Refusal.of(Code.EDIT_BY_HAND))));
    }

    @SuppressWarnings("unchecked")
    private static PlanEdit edit(PlanRequests.Edit edit) {
        return switch (edit.what()) {
            case "put" -> new PlanEdit.Put(edit.path(), edit.value(), edit.after());
            case "insert" -> new PlanEdit.Insert(edit.path(), edit.at(), (List<Object>) edit.value(), edit.after());
            case "move" -> new PlanEdit.Move(edit.path(), edit.at(), edit.to());
            default -> new PlanEdit.Remove(edit.path());
        };
    }
}

package io.leitai.view;

import io.leitai.contest.Contest;
import io.leitai.contest.Plan;
import io.leitai.contest.Turn;
import io.leitai.view.ResultPart.StepPart;
import java.util.List;

/**
 * What the host (主持人) has in hand: who is on stage and who comes next, and from the certification on the result with the
 * steps of its reveal, ahead of the hall. So it is no public view, and no director's.
 *
 * @param reveal null: nothing is certified
 * @param steps of the reveal, in order
 * @param step how many of them the hall has seen
 * @param ceremony null before it, and where there is none
 * @param changes the newest first
 */
record HostView(
        Parts.Head contest,
        String scene,
        Parts.StagePart stage,
        ResultPart reveal,
        List<StepPart> steps,
        int step,
        Parts.Next next,
        List<Parts.Row> standings,
        CeremonyParts.InHand ceremony,
        List<ChangeViews.ForHost> changes) {

    static HostView of(Contest contest) {
        Turn turn = CeremonyParts.subject(contest);
        Turn told = turn == null || turn.result() == null ? null : turn;
        Plan.Marks shown = contest.plan().visibility().hall();
        return new HostView(
                Parts.Head.of(contest),
                Parts.lowerCase(contest.scene()),
                Parts.StagePart.of(contest),
                told == null ? null : ResultPart.of(contest, told, told.result(), shown),
                told == null
                        ? List.of()
                        : contest.revealSteps(told).stream()
                                .map(Unveiling::step)
                                .toList(),
                told == null ? 0 : contest.revealStepsSeen(told).size(),
                Parts.next(contest),
                Parts.standings(contest),
                CeremonyParts.inHand(contest),
                ChangeViews.forHost(contest));
    }
}

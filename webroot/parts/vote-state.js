// What the vote page shows, from what the server and this phone know. Pure, so that "recorded" has one cause only.

/**
 * @param stage     as the view `hall` has it
 * @param timeIsUp  whether the scoring phase's clock has come to its end
 * @param pending   `{onTheWay}` while a vote for this turn waits for an answer
 * @param answer    `{receipt}` or `{refused}`, the newest answer for this turn
 * @param changing  another vote is being chosen
 * @returns "waiting" nobody on stage · "early" not yet · "open" · "phone" on this phone only · "sent" no answer yet · "recorded"
 *   · "over" recorded or not, no votes are taken any more
 */
export function voteState({ stage, timeIsUp, pending, answer, changing }) {
  if (!stage.presenter || (stage.state === "closed" && !pending)) return "waiting";
  if (pending) return pending.onTheWay ? "sent" : "phone";
  if (stage.state === "called") return "early";
  if (timeIsUp || ["locked", "certified", "revealed"].includes(stage.state)) return "over";
  return answer && answer.receipt && !changing ? "recorded" : "open";
}

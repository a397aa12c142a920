// What the judge's page shows, from what the server and this phone know. Pure, so that "recorded" has one cause only.

/**
 * @param sheet, stage  as the view `judge/ID` has them
 * @param frameAt       milliseconds, when the server made that frame
 * @param pending       `{onTheWay}` while marks for this sheet wait for an answer
 * @param answer        `{receipt}` or `{refused}`, the newest answer for this sheet
 * @param revising      the judge is changing marks that are recorded
 * @param reviewing     the judge looks at the whole sheet before giving it
 * @returns "waiting" nobody on stage, or the contest is over · "early" marks are not taken yet · "typing" · "review" · "phone" on this phone only · "sent" no answer yet
 *   · "recorded" · "locked" · "excused" · "over" marks are not taken any more
 */
export function sheetState({ sheet, stage, frameAt, pending, answer, revising, reviewing }) {
  if (!stage.presenter || (stage.state === "closed" && !pending)) return "waiting";
  if (sheet.status === "excused") return "excused";
  if (pending) return pending.onTheWay ? "sent" : "phone";
  if (sheet.status === "locked") return "locked";
  if (sheet.status === "given" || receiptIsNewer({ sheet, frameAt, answer })) {
    if (!revising) return "recorded";
  } else if (sheet.status === "closed") {
    return stage.state === "called" ? "early" : "over";
  }
  return reviewing ? "review" : "typing";
}

/** The receipt overtook the frame that will say "given". A later frame that says otherwise is believed. */
function receiptIsNewer({ sheet, frameAt, answer }) {
  return Boolean(answer && answer.receipt && sheet.status !== "reopened" && frameAt < Date.parse(answer.receipt.at));
}

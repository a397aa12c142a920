// What the judge's page shows, from what the server and this phone know. Pure, so that "recorded" has one cause only.

import { sameMarks } from "./marks.js";

/**
 * @param sheet, stage  as the view `judge/ID` has them
 * @param frameAt       milliseconds, when the server made that frame
 * @param pending       `{onTheWay}` while marks for this sheet wait for an answer
 * @param answer        `{receipt}` or `{refused}`, the newest answer for this sheet
 * @param revising      the judge is changing marks that are recorded
 * @param reviewing     the judge looks at the whole sheet before giving it
 * @returns "waiting" nobody on stage, or the contest is over · "early" marks are not taken yet · "typing" · "review" · "phone" on this phone only · "sent" no answer yet
 *   · "recorded" · "locked" · "excused" · "over" marks are not taken any more · "afterTime" they came late, and wait for the desk or were not admitted
 */
export function sheetState({ sheet, stage, frameAt, pending, answer, revising, reviewing }) {
  if (!stage.presenter || (stage.state === "closed" && !pending)) return "waiting";
  if (sheet.status === "excused") return "excused";
  if (pending) return pending.onTheWay ? "sent" : "phone";
  if (receiptIsNewer({ sheet, frameAt, answer })) return "sent";
  if (sheet.late && sheet.late.state !== "admitted") return "afterTime";
  if (sheet.status === "locked") return "locked";
  if (sheet.status === "given") {
    if (!revising) return "recorded";
  } else if (sheet.status === "closed") {
    return stage.state === "called" ? "early" : "over";
  }
  return reviewing ? "review" : "typing";
}

/** The receipt overtook the frame that will say what became of the marks: they are saved, but may have come too late to count. */
function receiptIsNewer({ sheet, frameAt, answer }) {
  if (!answer || !answer.receipt || sheet.status === "reopened" || frameAt >= Date.parse(answer.receipt.at)) return false;
  const { marks } = answer.command;
  return !(sheet.given && sameMarks(sheet.marks, marks)) && !(sheet.late && sameMarks(sheet.late.marks, marks));
}

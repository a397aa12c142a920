// "What I gave": the judge's complete sheets, and how each stands among them.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { shortHash, timeOfDay } from "../lib/format.js";
import { sections } from "./criteria-groups.js";

/**
 * @param leftOver  marks typed on this phone and never given: `{name, marks}`
 * @param receipts  as the server lists them, or null while they are not known
 */
export function mySheets({ mine, criteria, leftOver, receipts = null, timezone }) {
  if (mine.length === 0 && leftOver.length === 0) return html`<p class="none">${t("judge.mine.none")}</p>`;
  return html`<ol class="mine">
    ${leftOver.map(
      ({ name, marks }) =>
        html`<li class="left-over">
          <b>${name}</b><span class="fig">–</span
          ><small>${t("judge.mine.leftOver", { n: Object.keys(marks).length })}</small>
        </li>`,
    )}
    ${mine.map(
      (sheet) =>
        html`<li>
          <b>${pick(sheet, "name")}</b><span class="fig">${sheet.total}</span>
          <small
            >${pick(sheet, "unit")}${sheet.turn > 1 ? html` · ${t("judge.mine.turn", { turn: sheet.turn })}` : nothing}</small
          >
          <small class="at">${t("judge.mine.place", { place: sheet.place })}</small>
          <small class="fig each">${eachMark(criteria, sheet.marks)}</small>
          ${sheet.way === "given" ? nothing : html`<small class="by">${t(`judge.mine.${sheet.way}`)}</small>`}
          ${proofOf(sheet, receipts, timezone)}
        </li>`,
    )}
  </ol>`;
}

const COUNTS = ["marksGiven", "lateMarksAdmitted", "paperSheetAgreed"];

/** Where in the ledger the sheet in force is. */
function proofOf({ presenter, turn, at }, receipts, timezone) {
  const own = (receipts || []).filter((one) => one.presenter === presenter && one.turn === turn && COUNTS.includes(one.what));
  const receipt = own[own.length - 1];
  return html`<small class="fig receipt">${timeOfDay(at, timezone)}${receipt ? html` · No. ${receipt.seq} · ${shortHash(receipt.hash)}` : nothing}</small>`;
}

/** "20 · 15 | 8": a group's parts stand together. */
const eachMark = (criteria, marks) =>
  sections(criteria)
    .map((section) => section.criteria.map(({ id }) => marks[id] || "–").join(" · "))
    .join(" | ");

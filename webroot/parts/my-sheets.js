// "What I gave": the judge's complete sheets, and how each stands among them.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { sections } from "./criteria-groups.js";

/** @param leftOver  marks typed on this phone and never given: `{name, marks}` */
export function mySheets({ mine, criteria, leftOver }) {
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
        </li>`,
    )}
  </ol>`;
}

/** "20 · 15 | 8": a group's parts stand together. */
const eachMark = (criteria, marks) =>
  sections(criteria)
    .map((section) => section.criteria.map(({ id }) => marks[id] || "–").join(" · "))
    .join(" | ");

// Marks that came after the time, and marks that others entered: said plainly, so that neither is taken for a judge's own in time.
import { html, nothing } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { timeOfDay } from "../lib/format.js";
import { totalOf } from "./marks.js";
import { sheetList } from "./sheet-pages.js";

/** They are saved, but whether they count is the desk's to say; or it said no. */
export function afterTimePage({ criteria, sheet, timezone }) {
  const { state, marks, madeAt, at, reason } = sheet.late;
  const times = { made: timeOfDay(madeAt, timezone), came: timeOfDay(at, timezone) };
  return html`<section class="fate unsure" data-fate="afterTime" data-late=${state}>
    <h2 role="status">
      ${t(`judge.afterTime.${state}`)}<small>${t("judge.afterTime.times", times)} ${t(`judge.afterTime.${state}Say`)}</small>
    </h2>
    ${reason ? html`<p class="why">${reason}</p>` : nothing}
    ${sheetList(criteria, marks, totalOf(marks, criteria), html`<span class="stub">${t(`judge.afterTime.${state}Stub`)}</span>`)}
    <p class="foot">${sheet.given ? t("judge.afterTime.stands", { total: sheet.total || totalOf(sheet.marks, criteria) }) : t("judge.afterTime.none")}</p>
  </section>`;
}

/** How the marks in force came, where that was not in time from a phone; else null. */
export function wayOf({ way, late, paper }) {
  if (way === "late") return t(late && late.reason ? "judge.way.late" : "judge.way.lateByPlan", { reason: late ? late.reason : "" });
  if (way === "paper") return t("judge.way.paper", { by: paper ? paper.by.join("、") : "" });
  return null;
}

// The report in a line: how far judges agree, and what hangs on one of them.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { fixed, list, verdict } from "./figures.js";

export function facts(report, names) {
  const without = report.whatIfs.filter(({ kind }) => kind === "withoutJudge");
  const deciding = without.filter(({ winnerChanges }) => winnerChanges);
  return html`<section class="facts">
    ${report.panels.filter(({ agreement }) => agreement.judges > 0).map((panel) => agreement(panel, report.panels.length > 1, names))}
    <div>
      <h3>${t("fairness.order.title")}</h3>
      <b class="fig">ρ ${fixed(report.startOrder.spearman)}</b>
      <p>${verdict(report.startOrder.chance)}</p>
    </div>
    ${without.length > 0 ? decide(deciding, without.length, names) : nothing}
  </section>`;
}

const decide = (deciding, of, names) => html`<div class=${deciding.length > 0 ? "told" : ""}>
  <h3>${t("fairness.whatIf.deciding")}</h3>
  <b class="fig">${t("fairness.whatIf.of", { n: deciding.length, of })}</b>
  <p>${deciding.length > 0 ? list(deciding.map(({ judge }) => names.judge(judge))) : t("fairness.whatIf.nobody")}</p>
</div>`;

function agreement(panel, several, names) {
  const { w, judges, left, presenters, of, chance } = panel.agreement;
  return html`<div>
    <h3>${t("fairness.agreement.title")}${several ? html` <span>${pick(panel, "name")}</span>` : ""}</h3>
    <b class="fig">W ${fixed(w)}</b>
    <p>${verdict(chance)}${t("fairness.agreement.of", { judges, presenters, of })}${left.length > 0 ? t("fairness.agreement.left", { names: list(left.map(names.judge)) }) : ""}</p>
  </div>`;
}

// One panel's judges: a line for each, its figures beside its dots. Of a public only how its votes lie.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { seal } from "../seal.js";
import { fixed, signed } from "./figures.js";
import { leniencyAxis, leniencyPlot, leniencyScale } from "./leniency-plot.js";
import { spreadPlot, spreadScale } from "./spread-plot.js";

export function judges(panel, names) {
  const { totals } = panel;
  return html`<section class="judges-of">
    <h3>
      <span>${t(panel.vote ? "fairness.judges.publicTitle" : "fairness.judges.title", { name: pick(panel, "name") })}${panel.lowBest ? t("fairness.judges.lowBest") : ""}</span>
      <span>${totals ? t(panel.vote ? "fairness.judges.votes" : "fairness.judges.totals", { n: totals.count, mean: fixed(totals.mean), least: fixed(totals.least), q1: fixed(totals.q1), median: fixed(totals.median), q3: fixed(totals.q3), greatest: fixed(totals.greatest) }) : t("fairness.judges.none")}</span>
    </h3>
    ${panel.judges.length > 0 ? table(panel, names) : nothing}
  </section>`;
}

function table({ judges, spread }, names) {
  const leniency = leniencyScale(judges);
  const wide = spreadScale(judges, spread);
  return html`<table>
    <thead>
      <tr>
        <th class="who" colspan="2">${t("fairness.judges.judge")}</th>
        ${["sheets", "mean", "panelMean", "leniency"].map((one) => html`<th>${t(`fairness.judges.${one}`)}</th>`)}
        <th class="plot">${leniencyAxis(leniency)}</th>
        ${["unsteady", "spread"].map((one) => html`<th>${t(`fairness.judges.${one}`)}</th>`)}
        <th class="plot narrow"><small>${t("fairness.judges.usual", { n: fixed(spread) })}</small></th>
        ${["tau", "high", "low"].map((one) => html`<th>${t(`fairness.judges.${one}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${judges.map(
        (one) => html`<tr>
          <td class="no">${seal(names.seal(one.judge), { hollow: true })}</td>
          <td class="who">${names.judge(one.judge)}</td>
          <td class="fig">${one.sheets}</td>
          <td class="fig">${fixed(one.mean)}</td>
          <td class="fig">${fixed(one.panelMean)}</td>
          <td class="fig main">${signed(one.leniency)}</td>
          <td class="plot">${leniencyPlot(one, leniency)}</td>
          <td class="fig">${fixed(one.unsteady)}</td>
          <td class="fig">${fixed(one.spread)}</td>
          <td class="plot narrow">${spreadPlot(one, spread, wide)}</td>
          <td class="fig">${fixed(one.tau)}</td>
          <td class="fig">${times(one.droppedHighest, one.counted)}</td>
          <td class="fig">${times(one.droppedLowest, one.counted)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

const times = (n, of) => html`${n}<small> / ${of}</small>`;

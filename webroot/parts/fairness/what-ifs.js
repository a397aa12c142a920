// What would have come out otherwise: another winner first of all, then who would stand elsewhere.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { seal } from "../seal.js";
import { list } from "./figures.js";

export function whatIfs({ whatIfs, presenters }, names) {
  const winners = presenters.filter(({ rank }) => rank === 1).map(({ id }) => names.presenter(id));
  return html`<section class="what-ifs">
    <h3><span>${t("fairness.whatIf.title")}</span><span>${t("fairness.whatIf.inFact", { names: list(winners) })}</span></h3>
    ${whatIfs.length === 0 ? html`<p class="none">${t("fairness.whatIf.none")}</p>` : table(whatIfs, names)}
  </section>`;
}

const table = (all, names) => html`<table>
  <thead>
    <tr>
      <th class="who" colspan="2">${t("fairness.whatIf.what")}</th>
      <th class="who">${t("fairness.whatIf.first")}</th>
      <th class="who">${t("fairness.whatIf.moved")}</th>
    </tr>
  </thead>
  <tbody>
    ${all.map(
      (one) => html`<tr class=${one.winnerChanges ? "told" : ""}>
        <td class="no">${one.judge ? seal(names.seal(one.judge), { hollow: true }) : nothing}</td>
        <td class="who">${t(`fairness.whatIf.${one.kind}`, { name: one.judge ? names.judge(one.judge) : "" })}</td>
        <td class="who">${one.winnerChanges ? html`<b>${one.winners.length > 0 ? list(one.winners.map(names.presenter)) : t("fairness.whatIf.noWinner")}</b>` : html`<span class="soft">${t("fairness.whatIf.same")}</span>`}</td>
        <td class="who moves">${one.moved.length === 0 ? html`<span class="soft">${t("fairness.whatIf.nobodyMoves")}</span>` : one.moved.map((move) => html`<span>${names.presenter(move.presenter)} <span class="fig">${move.from ?? "–"} → ${move.to ?? "–"}</span></span>`)}</td>
      </tr>`,
    )}
  </tbody>
</table>`;

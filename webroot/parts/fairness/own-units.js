// Judges who marked presenters of their own unit, beside what they gave to others.
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { seal } from "../seal.js";
import { signed, verdict } from "./figures.js";

export function ownUnits({ ownUnits }, names) {
  return html`<section class="own-units">
    <h3><span>${t("fairness.own.title")}</span><span>${t("fairness.own.say")}</span></h3>
    ${ownUnits.length === 0 ? html`<p class="none">${t("fairness.own.none")}</p>` : table(ownUnits, names)}
  </section>`;
}

const table = (own, names) => html`<table>
  <thead>
    <tr>
      <th class="who" colspan="2">${t("fairness.judges.judge")}</th>
      ${["own", "others", "difference"].map((one) => html`<th>${t(`fairness.own.${one}`)}</th>`)}
      <th class="who"></th>
    </tr>
  </thead>
  <tbody>
    ${own.map(
      (one) => html`<tr>
        <td class="no">${seal(names.seal(one.judge), { hollow: true })}</td>
        <td class="who">${names.judge(one.judge)}<small>${names.judgeUnit(one.judge)}</small></td>
        <td class="fig">${signed(one.own.mean)}<small> × ${one.own.sheets}</small></td>
        <td class="fig">${signed(one.others.mean)}<small> × ${one.others.sheets}</small></td>
        <td class="fig main">${signed(one.difference)}</td>
        <td class="who soft">${verdict(one.chance)}</td>
      </tr>`,
    )}
  </tbody>
</table>`;

// Where each judge puts each presenter: the stronger the shade the better, with the place in every cell.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { figure } from "../../lib/format.js";
import { seal } from "../seal.js";
import { place } from "./figures.js";

/** The shades of the style sheet. */
const SHADES = 6;
/** More judges go into a further table: it has to fit a sheet of paper. */
const MOST_COLUMNS = 20;

export function rankGrid({ presenters, panels }, names) {
  const columns = panels.flatMap((panel) => panel.judges.map((judge, i) => ({ ...judge, panel, first: i === 0 })));
  if (columns.length === 0) return nothing;
  const several = panels.filter(({ judges }) => judges.length > 0).length > 1;
  const tables = Array.from({ length: Math.ceil(columns.length / MOST_COLUMNS) }, (_, i) => columns.slice(i * MOST_COLUMNS, (i + 1) * MOST_COLUMNS));
  return html`<section class="grid">
    <h3><span>${t("fairness.grid.title")}</span><span>${t("fairness.grid.say")}</span></h3>
    ${tables.map((some) => table(presenters, some, several, names))}
  </section>`;
}

const table = (presenters, columns, several, names) => html`<table>
  <thead>
    ${several ? html`<tr><td colspan="5"></td>${panelsOf(columns).map(({ panel, n }) => html`<th class="panel" colspan=${n}>${pick(panel, "name")}</th>`)}</tr>` : nothing}
    <tr>
      <th class="who">${t("fairness.grid.presenter")}</th>
      <th class="who">${t("fairness.grid.unit")}</th>
      ${["place", "total", "rank"].map((one) => html`<th>${t(`fairness.grid.${one}`)}</th>`)}
      ${columns.map(({ judge, first }) => html`<th class=${first ? "first judge" : "judge"} title=${names.judge(judge)}>${seal(names.seal(judge), { hollow: true, label: names.judge(judge) })}</th>`)}
    </tr>
  </thead>
  <tbody>
    ${presenters.map(
      (one, row) => html`<tr>
        <td class="who"><b>${pick(one, "name")}</b></td>
        <td class="who unit">${pick(one, "unit")}</td>
        <td class="fig">${one.place}</td>
        <td class="fig">${one.total === null ? "–" : figure(one.total)}</td>
        <td class="fig main">${one.rank ?? "–"}</td>
        ${columns.map(({ places, first }) => html`<td class=${first ? "first cell fig" : "cell fig"} data-shade=${shade(places[row], presenters.length)}>${place(places[row])}</td>`)}
      </tr>`,
    )}
  </tbody>
</table>`;

/** The panels of these columns, with how many columns each has. */
function panelsOf(columns) {
  const panels = new Map();
  for (const { panel } of columns) panels.set(panel, (panels.get(panel) ?? 0) + 1);
  return [...panels].map(([panel, n]) => ({ panel, n }));
}

/** 0 for the first places to SHADES − 1 for the last; none where the judge did not mark. */
function shade(value, of) {
  return value === null ? "none" : Math.min(SHADES - 1, Math.floor(((value - 1) / of) * SHADES));
}

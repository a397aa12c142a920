// Totals against the running order: whether it mattered when one took the stage.
import { svg, html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { figure } from "../../lib/format.js";
import { fixed, signed, verdict } from "./figures.js";
import { niceTicks } from "./scale.js";

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 52;
const BOTTOM = 34;
const EDGE = 16;

export function startOrder({ presenters, startOrder }) {
  const shown = presenters.filter(({ total }) => total !== null).map((one) => ({ ...one, value: Number(one.total) }));
  return html`<section class="start-order">
    <h3><span>${t("fairness.order.title")}</span><span>${t("fairness.order.say", { rho: fixed(startOrder.spearman), slope: signed(startOrder.slope) })} ${verdict(startOrder.chance)}</span></h3>
    ${shown.length > 1 ? plot(shown, startOrder.slope) : html`<p class="none">${t("fairness.verdict.tooFew")}</p>`}
  </section>`;
}

function plot(shown, slope) {
  const values = shown.map(({ value }) => value);
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const room = (greatest - least || 1) * 0.08;
  const ticks = niceTicks(least - room, greatest + room, 5);
  const last = Math.max(...shown.map((one) => one.place));
  const x = (place) => LEFT + EDGE + ((place - 1) / Math.max(1, last - 1)) * (WIDTH - LEFT - 2 * EDGE);
  const y = (value) => EDGE + ((greatest + room - value) / (greatest - least + 2 * room)) * (HEIGHT - BOTTOM - EDGE);
  const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const line = (place) => mean(values) + slope * (place - mean(shown.map((one) => one.place)));
  const every = Math.ceil(last / 15);
  return html`<svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${t("fairness.order.title")}>
    ${ticks.map((tick) => svg`<path class="grid" d=${`M${LEFT} ${y(tick)}H${WIDTH}`} /><text class="right" x=${LEFT - 8} y=${y(tick) + 5}>${tick}</text>`)}
    ${Array.from({ length: last }, (_, i) => i + 1).filter((n) => (n - 1) % every === 0).map((n) => svg`<text x=${x(n)} y=${HEIGHT - 12}>${n}</text>`)}
    ${slope === null ? nothing : svg`<path class="zero" d=${`M${x(1)} ${y(line(1))}L${x(last)} ${y(line(last))}`} />`}
    ${shown.map((one) => svg`<circle class="dot" cx=${x(one.place)} cy=${y(one.value)} r="5"><title>${`${one.place} ${pick(one, "name")} ${figure(one.total)}`}</title></circle>`)}
  </svg>
  <p class="axis-name">${t("fairness.order.axis")}</p>`;
}

// Leniency as a dot, and as whiskers how far single differences lie around it: their standard deviation to each side.
import { svg, html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { signed } from "./figures.js";
import { niceTicks } from "./scale.js";

const WIDTH = 300;
const HEIGHT = 26;
const EDGE = 14;

/** One scale for all judges of a panel, with nothing in the middle. */
export function leniencyScale(judges) {
  const reach = Math.max(0.01, ...judges.filter(({ leniency }) => leniency !== null).map(({ leniency, unsteady }) => Math.abs(leniency) + (unsteady ?? 0)));
  return { reach, ticks: niceTicks(-reach, reach, 4), x: (value) => WIDTH / 2 + (value / reach) * (WIDTH / 2 - EDGE) };
}

export function leniencyAxis({ ticks, x }) {
  return html`<svg class="axis" viewBox=${`0 0 ${WIDTH} 34`} aria-hidden="true">
    <text class="end" x="2" y="11">${t("fairness.judges.stricter")}</text>
    <text class="end right" x=${WIDTH - 2} y="11">${t("fairness.judges.kinder")}</text>
    ${ticks.map((tick) => svg`<text x=${x(tick)} y="30">${signed(tick, tick % 1 === 0 ? 0 : 1)}</text>`)}
  </svg>`;
}

export function leniencyPlot({ leniency, unsteady }, { ticks, x }) {
  const middle = HEIGHT / 2;
  return html`<svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${signed(leniency)}>
    ${ticks.map((tick) => svg`<path class=${tick === 0 ? "zero" : "grid"} d=${`M${x(tick)} 0V${HEIGHT}`} />`)}
    ${
      leniency === null
        ? nothing
        : svg`${unsteady === null ? nothing : svg`<path class="whisker" d=${`M${x(leniency - unsteady)} ${middle}H${x(leniency + unsteady)}M${x(leniency - unsteady)} ${middle - 4}v8M${x(leniency + unsteady)} ${middle - 4}v8`} />`}
          <circle class="dot" cx=${x(leniency)} cy=${middle} r="5" />`
    }
  </svg>`;
}

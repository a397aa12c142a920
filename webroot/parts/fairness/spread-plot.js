// How widely a judge marks, as a bar beside the line of what is usual in the panel.
import { svg, html, nothing } from "../../lib/html.js";
import { fixed } from "./figures.js";

const WIDTH = 120;
const HEIGHT = 26;

export function spreadScale(judges, usual) {
  const most = Math.max(0.01, usual ?? 0, ...judges.map(({ spread }) => spread ?? 0));
  return (value) => (value / most) * (WIDTH - 6) + 2;
}

export function spreadPlot({ spread }, usual, x) {
  const middle = HEIGHT / 2;
  return html`<svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${fixed(spread)}>
    ${spread === null ? nothing : svg`<path class="bar" d=${`M2 ${middle}H${x(spread)}`} />`} ${usual === null ? nothing : svg`<path class="zero" d=${`M${x(usual)} 0V${HEIGHT}`} />`}
  </svg>`;
}

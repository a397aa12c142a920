// Too many marks to read one by one: each is a stroke where it fell, the dropped ones struck out, lowest and highest named.
import { html, nothing, styled } from "../lib/html.js";
import { compare, figure } from "../lib/format.js";
import { t } from "../lib/i18n.js";

export function markStrip(judges) {
  const sorted = [...judges].sort((a, b) => compare(a.total, b.total));
  const [low, high] = [sorted[0].total, sorted[sorted.length - 1].total];
  const levels = new Map();
  const tallest = Math.max(...[...countBy(sorted).values()]);
  const strokes = sorted.map(({ total, use }) => {
    const level = levels.get(total) || 0;
    levels.set(total, level + 1);
    return html`<i class=${use === "counted" ? "" : "out"} ${styled({ left: `${share(total, low, high)}%`, bottom: `${(100 * level) / tallest}%`, height: `${88 / tallest}%` })}></i>`;
  });
  const dropped = judges.filter(({ use }) => use !== "counted").length;
  return html`<figure class="strip">
    <div>${strokes}</div>
    <figcaption><span class="fig">${figure(low)}</span>${dropped ? html`<em>${t("hall.droppedCount", { n: dropped })}</em>` : nothing}<span class="fig">${figure(high)}</span></figcaption>
  </figure>`;
}

function countBy(judges) {
  const counts = new Map();
  for (const { total } of judges) counts.set(total, (counts.get(total) || 0) + 1);
  return counts;
}

/** Where on the strip, in percent: a position for the eye only, no figure is made of it. */
function share(total, low, high) {
  const width = Number(high) - Number(low);
  return width === 0 ? 50 : (100 * (Number(total) - Number(low))) / width;
}

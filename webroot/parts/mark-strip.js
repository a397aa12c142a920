// Too many marks to read one by one: each is a stroke where it fell, the dropped ones struck out, lowest and highest named.
import { html, nothing, styled } from "../lib/html.js";
import { compare, figure } from "../lib/format.js";
import { t } from "../lib/i18n.js";

const SINGLE_MOST = 24;

/** @param spread [{mark, count, dropped}], lowest first */
export function markStrip(spread) {
  if (spread.length === 0) return nothing;
  const [low, high] = [spread[0].mark, spread[spread.length - 1].mark];
  const tallest = Math.max(...spread.map(({ count }) => count));
  // above so many a stroke for each would be no stroke any more
  const single = tallest <= SINGLE_MOST;
  const column = ({ mark, count, dropped }) =>
    single
      ? Array.from({ length: count }, (_, i) => stroke(mark, i, 1, i < dropped))
      : [stroke(mark, 0, dropped, true), stroke(mark, dropped, count - dropped, false)];
  const stroke = (mark, from, size, out) => (size === 0 ? nothing : html`<i class=${out ? "out" : ""} ${styled({ left: `${share(mark, low, high)}%`, bottom: `${(100 * from) / tallest}%`, height: `${((single ? 88 : 100) * size) / tallest}%` })}></i>`);
  const dropped = spread.reduce((sum, one) => sum + one.dropped, 0);
  return html`<figure class="strip">
    <div>${spread.map(column)}</div>
    <figcaption><span class="fig">${figure(low)}</span>${dropped ? html`<em>${t("hall.droppedCount", { n: dropped })}</em>` : nothing}<span class="fig">${figure(high)}</span></figcaption>
  </figure>`;
}

/** Single marks as a spread. */
export function levelsOf(judges) {
  const levels = new Map();
  for (const { total, use } of [...judges].sort((a, b) => compare(a.total, b.total))) {
    const level = levels.get(total) || { mark: total, count: 0, dropped: 0 };
    levels.set(total, { ...level, count: level.count + 1, dropped: level.dropped + (use && use !== "counted" ? 1 : 0) });
  }
  return [...levels.values()];
}

/** Where on the strip, in percent: a position for the eye only, no figure is made of it. */
function share(total, low, high) {
  const width = Number(high) - Number(low);
  return width === 0 ? 50 : (100 * (Number(total) - Number(low))) / width;
}

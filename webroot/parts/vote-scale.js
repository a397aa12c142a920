// A criterion's marks to choose from: a target for each where they are few, a slider with keys where they are many.
import { html, live } from "../lib/html.js";
import { figure, product, sum } from "../lib/format.js";
import { pick, t } from "../lib/i18n.js";

const TARGETS_MOST = 12;
const LEAPS = 10;

/** How many marks the criterion allows. */
export function marksOf(criterion) {
  return Math.round((Number(criterion.max) - Number(criterion.min)) / Number(criterion.step)) + 1;
}

/** The i-th mark from the least, exactly: "0.5". */
export function markAt({ min, step }, i) {
  const mark = sum([min, product(step, String(i))]);
  return mark.includes(".") ? mark.replace(/\.?0+$/, "") : mark;
}

/** @param chosen a mark, or null */
export function scale(criterion, chosen, choose) {
  const n = marksOf(criterion);
  const marks = n <= TARGETS_MOST ? Array.from({ length: n }, (_, i) => markAt(criterion, i)) : null;
  return html`<section class="scale">
    <h2 id="scale">${pick(criterion, "name")}<small>${t("vote.range", { min: figure(markAt(criterion, 0)), max: figure(markAt(criterion, n - 1)) })}</small></h2>
    ${marks ? targets(marks, chosen, choose) : slider(criterion, n, chosen, choose)}
  </section>`;
}

function targets(marks, chosen, choose) {
  return html`<div class="targets" role="group" aria-labelledby="scale" data-n=${marks.length}>
    ${marks.map((mark) => html`<button aria-pressed=${String(mark === chosen)} @click=${() => choose(mark)}>${figure(mark)}</button>`)}
  </div>`;
}

function slider(criterion, n, chosen, choose) {
  const at = chosen === null ? null : indexOf(criterion, chosen);
  const middle = Math.floor((n - 1) / 2);
  const go = (i) => choose(markAt(criterion, Math.max(0, Math.min(n - 1, i))));
  const key = (by) => html`<button @click=${() => go(at === null ? middle : at + by)}>${by < 0 ? "−" : "+"}${markAt({ min: "0", step: criterion.step }, Math.abs(by))}</button>`;
  return html`<output class="chosen fig" aria-live="polite" data-empty=${chosen === null}>${chosen === null ? "–" : figure(chosen)}</output>
    <input type="range" class=${chosen === null ? "untouched" : ""} min="0" max=${n - 1} step="1" .value=${live(String(at ?? middle))} aria-labelledby="scale" aria-valuetext=${chosen === null ? t("vote.none") : figure(chosen)} @input=${(event) => go(Number(event.target.value))} @click=${(event) => go(Number(event.target.value))} />
    <div class="steps" role="group" aria-labelledby="scale">${[-LEAPS, -1, 1, LEAPS].map(key)}</div>`;
}

function indexOf({ min, step }, mark) {
  return Math.round((Number(mark) - Number(min)) / Number(step));
}

// 计时牌: what is on, and the time that is left.
import { clock as digits } from "../../lib/format.js";
import { el, fill, fit } from "../dom.js";

const SECOND_MS = 1000;

/** @param data {label, endsAt: ms by the server's clock, or null; leftMs: standing, or null; warnMs} */
export function clock(section, data, { now, words, width, edge }) {
  clearTimeout(section.ticking);
  const label = el("p", "", data.label);
  const figure = el("p", "c");
  const word = el("p", "word");
  fill(section, data.label ? label : null, word, figure);
  fit(label, 34, 30, width - 2 * edge - 420);
  tick();

  function tick() {
    const left = data.endsAt ? data.endsAt - now() : data.leftMs;
    figure.hidden = left === null || left === undefined;
    if (figure.hidden) return void (word.hidden = true);
    const { late, minutes, seconds } = digits(left);
    figure.textContent = `${late ? "+" : ""}${minutes}:${seconds}`;
    section.dataset.urgency = late ? "late" : data.warnMs && left <= data.warnMs ? "warn" : "";
    word.textContent = late ? words.overtime : data.endsAt ? "" : data.paused ? words.paused : "";
    word.hidden = !word.textContent;
    if (data.endsAt) section.ticking = setTimeout(() => section.isConnected && tick(), (((left % SECOND_MS) + SECOND_MS) % SECOND_MS) + 8);
  }
}

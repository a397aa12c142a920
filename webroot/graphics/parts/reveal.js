// 亮分: who, the judges' marks with the struck ones, what it came to, the place.
import { el, fill, fit } from "../dom.js";
import { finale } from "./finale.js";

const MOST_MARKS = 15;
/** The seal, and the spaces about the name. */
const BESIDE_NAME = 200;

/**
 * @param data {finalists: as `finale` has them} or {seal, name, line, marks: [{n, total, unlit, out}], panels: [{name, shown}], notes: [text], total: text or null, place: text or ""}
 * @param fresh whether it is new to this picture: only then marks turn over one after another
 */
export function reveal(section, data, { width, edge, fresh, words }) {
  if (data.finalists) return finale(section, data.finalists, { width, edge, fresh });
  section.totals = null;
  const marks = data.marks.length <= MOST_MARKS ? data.marks : [];
  const seen = section.lit || marks.map(() => !fresh); // a page that comes later shows the end of the motion
  const come = marks.map((one, i) => !one.unlit && !seen[i]);
  section.lit = marks.map((one) => !one.unlit);
  const who = el("div", "who", data.seal ? el("b", `seal${data.seal.length > 1 ? " two" : ""}`, el("span", "", data.seal)) : null, el("div", "id", el("h1", "", data.name), data.line ? el("p", "", data.line) : null));
  const strip = marks.length ? el("ol", "marks", ...marks.map((one, i) => turned(one, come[i] ? come.slice(0, i).filter(Boolean).length : -1))) : panels(data.panels);
  const notes = data.notes.length ? el("p", "notes", data.notes.join("   ")) : null;
  const total = el("div", "total", el("small", "", data.place || words.total), el("b", data.total === null ? "unlit" : "", data.total === null ? "00.00" : data.total));
  fill(section, el("div", "left", who, strip, notes), total);
  if (fresh && data.total !== null && marks.length) wait(total, marks.length);
  const room = width - 2 * edge - total.offsetWidth - BESIDE_NAME;
  fit(who.querySelector("h1"), data.line ? 64 : 72, 34, room);
  const line = who.querySelector("p");
  if (line) fit(line, 34, 30, room);
}

/** @param order which of the marks that come now; -1: it was there */
function turned(mark, order) {
  const item = el("li", mark.out ? "out" : "", mark.n ? el("small", "", String(mark.n)) : null, el("b", mark.unlit ? "unlit" : "", mark.total));
  if (order >= 0) wait(item, order);
  return item;
}

function wait(element, beats) {
  element.classList.add("turns");
  element.style.setProperty("--beats", String(Math.max(0, beats)));
}

function panels(all) {
  return all.length ? el("ul", "panels", ...all.slice(0, 4).map((panel) => el("li", "", el("small", "", panel.name), el("b", "", panel.shown)))) : null;
}

// 比分牌: how many have scored; once revealed, the total and the place.
import { el, fill } from "../dom.js";

/** @param data {label, figure, unlit: whether the figure only keeps the place of one} */
export function score(section, data) {
  fill(section, el("p", "", data.label), el("b", data.unlit ? "unlit" : "", data.figure));
}

// 并列揭晓: the last places of a ceremony side by side, as in the hall; what is not revealed keeps its place unlit.
import { el, fill, fit } from "../dom.js";

const PAD_PX = 76;
const MOST_PANELS = 3;
const UNLIT = "00.00";

/** @param finalists [{name, line, panels: [{name, shown: text or null}], total: text or null, place: text or ""}] */
export function finale(section, finalists, { width, edge, fresh }) {
  const before = section.totals || finalists.map(({ total }) => (fresh ? null : total));
  section.totals = finalists.map(({ total }) => total);
  fill(section, el("ol", finalists.length > 3 ? "finalists many" : "finalists", ...finalists.map((one, i) => column(one, one.total !== null && before[i] === null))));
  const room = (width - 2 * edge) / finalists.length - PAD_PX;
  for (const name of section.querySelectorAll("h1")) fit(name, 60, 32, room);
  for (const line of section.querySelectorAll(".line")) fit(line, 32, 30, room);
}

/** @param comes whether its total was lit just now */
function column({ name, line, panels, total, place }, comes) {
  return el(
    "li",
    "",
    el("h1", "", name),
    el("p", "line", line),
    el("ul", "panels", ...panels.slice(0, MOST_PANELS).map((panel) => el("li", "", el("small", "", panel.name), el("b", panel.shown === null ? "unlit" : "", panel.shown === null ? UNLIT : panel.shown)))),
    el("div", comes ? "came turns" : "came", el("b", total === null ? "unlit" : "", total === null ? UNLIT : total), place ? el("small", "", place) : null),
  );
}

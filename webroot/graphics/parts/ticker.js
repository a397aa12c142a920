// 滚动字幕: stands where it has room, else runs along the foot. Where it is, the clock tells: a page that comes back goes on, and does not begin again.
import { el, fill } from "../dom.js";

const PX_A_SECOND = 140;
const GAP_PX = 240;

/** @param data {label, text, at: ms since when it is on, by the server's clock} */
export function ticker(section, data, { now, still }) {
  const text = el("p", "", data.text);
  const lane = el("div", "lane", text);
  fill(section, data.label ? el("b", "", data.label) : null, lane);
  const width = text.scrollWidth;
  if (width <= lane.clientWidth || still) return;
  const way = width + GAP_PX;
  const ms = Math.round((way / PX_A_SECOND) * 1000);
  const again = el("p", "", data.text);
  again.style.left = `${way}px`;
  lane.append(again);
  for (const one of [text, again]) {
    one.style.setProperty("--way", `${-way}px`);
    one.style.setProperty("--ms", `${ms}ms`);
    one.style.animationDelay = `${-(Math.max(0, now() - data.at) % ms)}ms`;
    one.classList.add("runs");
  }
}

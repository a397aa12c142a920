// 字幕条: seal, name, and one or two lines about who that is.
import { el, fill, fit } from "../dom.js";

const NAME_PX = 84;
const LONG_NAME_PX = 68;
const LINE_PX = 36;
const LEAST_PX = 30;
/** What the seal and the plate's own edges take. */
const EDGES_PX = 144 + 36 + 48;

/** @param data {name, lines: up to two, seal: a short figure or ""} @param room {width}, in lines of the picture */
export function lowerThird(section, data, { width, edge }) {
  const room = width - 2 * edge - EDGES_PX;
  const name = el("h1", "", data.name);
  const lines = data.lines.filter((line) => line);
  const about = lines.length ? el("div", "about", ...lines.map((line) => el("p", "", line))) : null;
  const plate = el("div", "plate", name, about);
  fill(section, data.seal ? el("b", `seal${data.seal.length > 1 ? " two" : ""}`, el("span", "", data.seal)) : null, plate);
  const long = [...data.name].length > 6;
  // beside each other while both keep their size, else one above the other
  fit(name, long ? LONG_NAME_PX : NAME_PX, LEAST_PX, room);
  if (!about) return;
  const beside = room - name.offsetWidth - 70;
  const widest = Math.max(...[...about.children].map((line) => line.scrollWidth));
  if (widest <= beside) return;
  plate.classList.add("stacked");
  fit(name, long ? 52 : 60, LEAST_PX, room);
  for (const line of about.children) fit(line, LINE_PX - 2, LEAST_PX, room);
}

// 榜: ten rows at a time; more come page by page. The page is told by the clock, so that every screen shows the same one.
import { el, fill, fit } from "../dom.js";

export const ROWS = 10;
const NAME_PX = { zh: 330, en: 406 };
const PAGE_MS = 8000;

/** @param data {title, rows: [{rank, name, unit, total}], at: ms since when it is on, by the server's clock} */
export function standings(section, data, { now, words, language }) {
  clearTimeout(section.ticking);
  const pages = Math.max(1, Math.ceil(data.rows.length / ROWS));
  const since = Math.max(0, now() - data.at);
  const page = Math.floor(since / PAGE_MS) % pages;
  const rows = data.rows.slice(page * ROWS, (page + 1) * ROWS);
  fill(
    section,
    el("header", "", el("h2", "", data.title), pages > 1 ? el("span", "", words.page(page + 1, pages)) : null),
    el("ol", "", ...rows.map((row) => line(row))),
  );
  for (const name of section.querySelectorAll(".n")) fit(name, language === "en" ? 40 : 48, 30, NAME_PX[language === "en" ? "en" : "zh"]);
  for (const unit of section.querySelectorAll(".u")) fit(unit, 32, 30, unit.clientWidth);
  if (pages > 1) section.ticking = setTimeout(() => section.isConnected && standings(section, data, { now, words, language }), PAGE_MS - (since % PAGE_MS) + 8);
}

const line = (row) => el("li", "", el("span", "r", String(row.rank)), el("b", "n", row.name), el("span", "u", row.unit), el("span", "t", row.total));

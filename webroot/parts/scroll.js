// 立轴: a name hangs as a scroll, unit and title are its colophon, the seal is where a painter would set it.
import { html, nothing, styled } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { sealNumber } from "../lib/format.js";
import { endsWithDot, hangs, length, nameColumns, unitColumns } from "../lib/names.js";
import { seal } from "./seal.js";

const HEIGHT_REM = 74;
const ACROSS_REM = 136;
const ACROSS_MOST_REM = 16;
const ACROSS_SMALL_REM = 10.4;
const ACROSS_LEAST_REM = 8.4;
const EM_OF_LATIN = 0.6;
const ROLE = 16; // characters of a title in one column above the seal
const ROLE_MOST = 19; // set smaller

/** Whether this presenter's name runs across the top rather than hanging at the left. */
export function runsAcross(presenter) {
  return lang() === "en" || !hangs(presenter.name);
}

/**
 * @param options place in the running order, for the seal, 0 leaves the seal out; width: rem that a name across may take;
 *   small: whether a name across makes room for what is below
 */
export function scroll(presenter, { place = 0, hollow = false, lands = false, width = ACROSS_REM, small = false } = {}) {
  const across = runsAcross(presenter);
  return html`<section class=${across ? "at scroll across" : "at scroll"} data-small=${small}>
    ${across ? nameAcross(pick(presenter, "name"), width, small ? ACROSS_SMALL_REM : ACROSS_MOST_REM) : nameHanging(presenter.name)} ${colophon(presenter, across)}
    ${place ? seal(placeSeal(place), { hollow, lands, label: t("hall.place", { n: place }) }) : nothing}
  </section>`;
}

/** 柒 in Chinese, 7 in English. */
export function placeSeal(place) {
  return lang() === "en" ? String(place) : sealNumber(place);
}

/** A name from top to bottom: two, three and four characters have their own size (style sheet), longer ones share the height. */
export function nameHanging(name) {
  const columns = nameColumns(name);
  const longest = Math.max(...columns.map(length));
  if (columns.length === 1 && longest <= 4) return html`<h1 class="name" data-n=${longest}>${name}</h1>`;
  const size = Math.min(columns.length === 1 ? 18.8 : 13, HEIGHT_REM / longest / 1.02);
  return html`<h1 class="name long" aria-label=${name} ${styled({ "--name": `${size}rem` })}>
    ${columns.map((column) => html`<span>${dotted(column)}</span>`)}
  </h1>`;
}

/** The dot of a name takes half a character's height. */
export function dotted(column) {
  const dot = endsWithDot(column) ? column.slice(-1) : "";
  return dot ? html`${column.slice(0, -1)}<i>${dot}</i>` : column;
}

function nameAcross(name, width, most) {
  const ems = [...name].reduce((sum, c) => sum + (hangs(c) ? 1.02 : EM_OF_LATIN), 0);
  const size = Math.max(ACROSS_LEAST_REM, Math.min(most, width / ems));
  return html`<h1 class="name" data-lines=${size * ems > width * 1.02 ? 2 : 1} ${styled({ "--name": `${size}rem` })}>${name}</h1>`;
}

function colophon(presenter, across) {
  const unit = pick(presenter, "unit");
  const columns = across ? [unit] : unitColumns(unit);
  const title = pick(presenter, "title") || "";
  const roles = across || length(title) <= ROLE_MOST ? [title] : unitColumns(title);
  const dense = !across && length(title) > ROLE;
  return html`<p class="colophon" data-n=${dense ? 3 : columns.length}>
    ${columns.map((column) => html`<span>${column}</span>`)}${roles.map((role) => html`<span class="role">${role}</span>`)}
  </p>`;
}

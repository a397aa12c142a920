// What contest it is: above a scene, or as the colophon of one that lists, whose title hangs at the left.
import { html } from "../lib/html.js";
import { pick } from "../lib/i18n.js";
import { advance } from "../lib/names.js";

const ONE_LINE = 24; // ems
const TWO_LINES = 26;

/** A title that takes two lines stands there without the edition. */
export function contestLine(contest, { centred = false } = {}) {
  const [name, edition] = [pick(contest, "title"), pick(contest, "edition")];
  const long = !centred && advance(name) + advance(edition) > TWO_LINES;
  return html`<p class=${`at contest${centred ? " centred" : ""}${long ? " long" : ""}`}>${name}<b>${long ? "" : edition}</b></p>`;
}

/** A contest whose title and edition are longer than one line has them in two, and the scene's title steps aside. */
export function titleColumn(contest, title) {
  const [name, edition] = [pick(contest, "title"), pick(contest, "edition")];
  const long = advance(name) + advance(edition) > ONE_LINE ? " long" : "";
  return html`<h1 class=${`at title-v${long}`}>${title}</h1>
    <p class=${`at contest-v${long}`}><span>${name}</span><span>${edition}</span></p>`;
}

// The heading of a scene that lists: the title hangs at the left, the contest as its colophon.
import { html } from "../lib/html.js";
import { pick } from "../lib/i18n.js";

export function titleColumn(contest, title) {
  return html`<h1 class="at title-v">${title}</h1>
    <p class="at contest-v"><span>${pick(contest, "title")}</span><span>${pick(contest, "edition")}</span></p>`;
}

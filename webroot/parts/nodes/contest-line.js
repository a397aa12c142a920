// One contest on the server that hosts it, and giving it to another.
import { html, nothing } from "../../lib/html.js";
import { lang, t } from "../../lib/i18n.js";

/** @param one as GET /api/v1/nodes gives it @param page {to: names of the servers that take it, asking, busy, ask, leave, move} */
export function contestLine({ id, title, state, term, asOf }, page) {
  return html`<li data-state=${state}>
    <div class="contest">
      <span class="title">${title}</span>
      <small>${t(`home.state.${state}`)} · ${t("nodes.term", { n: term })}${asOf ? html` · <span class="behind">${t("nodes.behind", { time: new Date(asOf).toLocaleTimeString(lang() === "en" ? "en-GB" : "zh-CN", { hour12: false }) })}</span>` : nothing}</small>
    </div>
    ${page.to.length && !page.asking ? html`<button class="plain" ?disabled=${page.busy} @click=${page.ask} aria-label=${`${t("nodes.move")} ${id}`}>${t("nodes.move")}</button>` : nothing}
    ${page.asking ? targets(page) : nothing}
  </li>`;
}

function targets({ to, busy, move, leave }) {
  return html`<p class="row">${to.map((name) => html`<button class="ghost" ?disabled=${busy} @click=${() => move(name)}>${t("nodes.moveTo", { name })}</button>`)}<button class="plain" ?disabled=${busy} @click=${leave}>${t("nodes.leave")}</button></p>`;
}

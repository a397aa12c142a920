// One server: how it stands, what it hosts, and emptying it.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";

/** @param node as GET /api/v1/nodes gives it @param page {here, alone, asking, busy, ask, leave, drain, undrain} */
export function nodeLine({ name, release, leaving, drained, self }, page) {
  const state = drained ? "drained" : leaving ? "leaving" : "takes";
  return html`<li data-state=${state}>
    <div class="node"><b>${name}</b><span class="state">${t(`nodes.state.${state}`)}</span><small>${self ? html`${t("nodes.self")} · ` : nothing}<span class="fig">${release}</span></small></div>
    ${page.here.length ? html`<ul class="hosted">${page.here}</ul>` : html`<p class="about">${t("nodes.hostsNone")}</p>`}
    ${page.asking ? sure(name, page) : html`<p class="row">${button(state, page)}</p>`}
  </li>`;
}

function button(state, { alone, busy, ask, undrain }) {
  if (state === "drained") return html`<button class="ghost" ?disabled=${busy} @click=${undrain}>${t("nodes.undrain")}</button>`;
  if (state === "leaving" || alone) return nothing;
  return html`<button class="ghost" ?disabled=${busy} @click=${ask}>${t("nodes.drain")}</button>`;
}

function sure(name, { here, busy, drain, leave }) {
  return html`<div class="sure" role="group" aria-label=${t("nodes.drain")}>
    <p>${t("nodes.drainSure", { name, n: here.length })}</p>
    <p class="row"><button class="send" ?disabled=${busy} @click=${drain}>${t(busy ? "nodes.draining" : "nodes.drain")}</button><button class="ghost" ?disabled=${busy} @click=${leave}>${t("nodes.leave")}</button></p>
  </div>`;
}

// The pages of a vote: each state is another page, so that none can be taken for another. A seal is there once the server has the
// vote, and never before.
import { html, nothing } from "../lib/html.js";
import { lang, t } from "../lib/i18n.js";
import { figure, shortHash } from "../lib/format.js";
import { scale } from "./vote-scale.js";
import { seal } from "./seal.js";
import { spoken } from "./spoken.js";

/** @param on {choose, give, keep} */
export function openPage(criterion, { chosen, given }, on) {
  return html`<section class="ballot" data-vote="open">
    ${given === null ? nothing : html`<p class="banner">${t("vote.changing", { mark: figure(given) })} <button @click=${on.keep}>${t("vote.keep")}</button></p>`}
    ${scale(criterion, chosen, on.choose)}
    <button class="send" ?disabled=${chosen === null} @click=${on.give}>${chosen === null ? t("vote.choose") : html`${t("vote.give")} <span class="fig">${figure(chosen)}</span>`}</button>
  </section>`;
}

/** A vote without a receipt: "phone" while it is here only, "sent" while it waits for the answer. */
export function waitingPage(state, criterion, mark, keeps) {
  return html`<section class="fate unsure ballot" data-vote=${state} data-fate=${state}>
    <h2 role="status">${t(`vote.${state}.head`)}<small>${t(keeps ? `vote.${state}.say` : "vote.keepsNothing")}</small></h2>
    ${great(mark, html`<span class="stub">${t(`judge.${state}.stub`)}</span>`)}
    <p class="foot">${t("judge.noReceipt")}</p>
  </section>`;
}

export function recordedPage(mark, receipt, lands, change) {
  return html`<section class="fate ballot" data-vote="recorded">
    <h2 role="status">${t("vote.recorded.head")}<small>${t("vote.recorded.say")}</small></h2>
    ${great(mark, seal(t("judge.recorded.seal"), { lands }))}
    ${proof(receipt)}
    <button class="ghost" @click=${change}>${t("vote.change")}</button>
  </section>`;
}

/** @param mark what this phone gave, or null; board: the link to what is revealed */
export function overPage(mark, receipt, board) {
  return html`<section class="fate ballot" data-vote="over">
    <h2 role="status">${t("vote.over.head")}<small>${t(mark === null ? "vote.over.none" : "vote.over.thanks")}</small></h2>
    ${mark === null ? nothing : html`${great(mark, seal(t("judge.recorded.seal")))}${proof(receipt)}`}
    ${board}
  </section>`;
}

export function plainPage(name, more = nothing) {
  return html`<section class="fate plain ballot" data-vote=${name}>
    <h2 role="status">${t(`vote.${name}.head`)}<small>${t(`vote.${name}.say`)}</small></h2>
    ${more}
  </section>`;
}

function great(mark, beside) {
  return html`<p class="great"><span class="fig">${figure(mark)}</span>${beside}</p>
    ${mark.startsWith("-") ? nothing : html`<p class="words">${spoken(mark, lang())}</p>`}`;
}

function proof({ seq, hash }) {
  return html`<p class="foot proof-line">${t("judge.proof.seq")} <span class="fig">No. ${seq}</span> · <span class="fig">${shortHash(hash)}</span></p>`;
}

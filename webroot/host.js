// The host's page: the words to say now, what comes next, and the result as far as it is certified. For these eyes only.
import { html, nothing } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { newId } from "./live/uuid.js";
import { changePlate, changeWords, newestOf } from "./parts/changes.js";
import { connectionState } from "./parts/connection-state.js";
import "./parts/countdown.js";
import { ceremonyOrder, hostWords, stepsToSay } from "./parts/host-words.js";
import { languageSwitch } from "./parts/language-switch.js";
import { rehearsal } from "./parts/rehearsal.js";

/** Whoever looks over the host's shoulder does not read for the host. */
const MINE = (shell.as ?? "").startsWith("host/");

class Host extends Page {
  views() {
    return ["host", "programme"];
  }

  kind() {
    return "staff";
  }

  template() {
    const { host, programme } = this.bodies;
    if (!host) return html`<main class="host"><p class="now">${t("common.connecting")}</p></main>`;
    const { contest, stage } = host;
    const who = host.ceremony ? host.ceremony.subject : stage.presenter;
    const { now, next } = hostWords(host, programme);
    const fresh = host.changes.filter(({ seen }) => !seen).map(({ what }) => what).reverse();
    const read = () => this.connection.send({ id: newId(), do: "acknowledgeChange", change: newestOf(fresh) });
    return html`<main class="host">
      <header>
        <h1>${pick(contest, "title")} ${pick(contest, "edition")}</h1>
        ${rehearsal(contest)} ${connectionState(this.link, { timezone: contest.timezone, words: true })} ${languageSwitch()}
      </header>
      <section class="who">
        <h2>${who ? pick(who, "name") : t("host.nobody")}</h2>
        ${who ? html`<p>${pick(who, "unit")} ${pick(who, "title")}</p>` : nothing}
        ${stage.phase ? html`<leitai-clock .phase=${stage.phase} .paused=${stage.state === "paused"}></leitai-clock>` : nothing}
      </section>
      ${changePlate(fresh, { voice: "host", read: MINE ? read : null, look: "" })}
      <section class="say">
        <h3>${t("host.say")}</h3>
        <p class="now" role="status" aria-live="polite">${now}</p>
        ${next ? html`<h3>${t("host.then")}</h3><p class="then">${next}</p>` : nothing}
      </section>
      ${host.reveal ? html`<section class="ahead"><h3>${t("host.ahead")}</h3><ol>${stepsToSay(host, programme)}</ol></section>` : nothing}
      ${host.ceremony ? html`<section class="ahead"><h3>${t("ceremony.host.all")}</h3><ol class="order">${ceremonyOrder(host)}</ol></section>` : nothing}
      ${host.changes.some(({ seen }) => seen) ? html`<section class="ahead"><h3>${t("change.title")}</h3><ol>${host.changes.filter(({ seen }) => seen).map(({ what }) => html`<li class="seen">${changeWords(what)}</li>`)}</ol></section>` : nothing}
    </main>`;
  }
}
customElements.define("leitai-host", Host);

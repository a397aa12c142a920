// A link or QR code becomes a seat: /join#CODE. The code is in the fragment, so that no server log and no chat's preview uses it up.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { lang, t } from "./lib/i18n.js";
import { Part } from "./lib/part.js";
import { languageSwitch } from "./parts/language-switch.js";
import { seal } from "./parts/seal.js";
import { themeSwitch } from "./parts/theme-switch.js";

const AGAIN_MS = 3000;
const GIVE_UP_MS = 10000;

/** "working", "offline" and "busy" try again by themselves; "ask", "unknown" and "tooMany" wait for the person. */
class JoinPage extends Part {
  connectedCallback() {
    this.state = "ask";
    super.connectedCallback();
    addEventListener("hashchange", () => this.readLink());
    addEventListener("online", () => this.state === "offline" && this.redeem());
    this.readLink();
  }

  readLink() {
    const code = location.hash.slice(1); // codes are of letters and digits: nothing to decode
    if (!code) return;
    // out of the address bar: it would be in the history, in a screenshot, in a link sent on
    history.replaceState(null, "", location.pathname + location.search);
    this.code = code;
    this.redeem();
  }

  show(state, say = "") {
    this.state = state;
    this.say = say;
    this.update();
  }

  async redeem() {
    clearTimeout(this.timer);
    if (this.state === "ask" || this.state === "unknown" || this.state === "tooMany") this.show("working");
    const answer = await this.ask();
    if (answer.to) location.replace(answer.to);
    else {
      this.show(answer.state, answer.say);
      if (answer.state === "offline" || answer.state === "busy") this.timer = setTimeout(() => this.redeem(), AGAIN_MS);
    }
  }

  async ask() {
    const patience = new AbortController();
    const late = setTimeout(() => patience.abort(), GIVE_UP_MS);
    try {
      const response = await fetch(`/api/v1/redeem?lang=${lang()}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Accept-Language": lang() },
        body: JSON.stringify({ code: this.code }),
        credentials: "same-origin",
        signal: patience.signal,
      });
      const body = await response.json().catch(() => ({}));
      if (response.ok && body.to) return { to: body.to };
      return { state: stateOf(response.status), say: body.detail };
    } catch (unreachable) {
      return { state: "offline" };
    } finally {
      clearTimeout(late);
    }
  }

  /** What somebody typed or pasted: a code, or a whole link. */
  enter(event) {
    event.preventDefault();
    const text = this.querySelector("input").value.trim();
    this.code = text.slice(text.lastIndexOf("#") + 1);
    if (this.code) this.redeem();
  }

  template() {
    this.dataset.state = this.state;
    const waits = this.state === "working" || this.state === "offline" || this.state === "busy";
    return html`<main>
        ${seal("入席", { hollow: this.state !== "working", label: t("join.head") })}
        <h1 role="status">${t(HEADS[this.state])}</h1>
        <p class="say">${this.say || nothing} ${t(SAYS[this.state])}</p>
        ${waits ? this.waiting() : this.form()}
      </main>
      <footer class="switches">
        <span class="link"></span>${themeSwitch(() => this.update())}${languageSwitch()}
      </footer>`;
  }

  waiting() {
    if (this.state === "working") return html`<p class="pulse"><i></i><i></i><i></i></p>`;
    return html`<p class="pulse"><i></i><i></i><i></i></p>
      <button class="ghost" @click=${() => this.redeem()}>${t("join.again")}</button>
      <button class="ghost" @click=${() => this.other()}>${t("join.other")}</button>`;
  }

  other() {
    clearTimeout(this.timer);
    this.show("ask");
  }

  form() {
    return html`<form @submit=${(event) => this.enter(event)}>
      <label for="code">${t("join.label")}</label>
      <input
        id="code"
        name="code"
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="go"
      />
      <button class="send">${t("join.go")}</button>
    </form>`;
  }
}

const HEADS = {
  ask: "join.ask",
  working: "join.working",
  offline: "join.offline",
  busy: "join.busy",
  unknown: "join.unknown",
  tooMany: "join.tooMany",
};
const SAYS = {
  ask: "join.hint",
  working: "join.say",
  offline: "join.offlineSay",
  busy: "join.busySay",
  unknown: "join.unknownSay",
  tooMany: "join.tooManySay",
};

function stateOf(status) {
  if (status === 429) return "tooMany";
  return status >= 500 ? "busy" : "unknown";
}

customElements.define("leitai-join", JoinPage);

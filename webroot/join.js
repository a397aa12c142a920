// A link or QR code becomes a seat: /join#CODE. The code is in the fragment, so that no server log and no chat's preview uses it up.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { lang, t } from "./lib/i18n.js";
import { Part } from "./lib/part.js";
import { newId } from "./live/uuid.js";
import { languageSwitch } from "./parts/language-switch.js";
import { seal } from "./parts/seal.js";
import { themeSwitch } from "./parts/theme-switch.js";

const AGAIN_MS = 3000;
const NOD_MS = 2000;
const KEPT = "leitai-join";
const GIVE_UP_MS = 10000;

/** "working", "offline", "busy" and "nod" try again by themselves; "ask", "unknown" and "tooMany" wait for the person. */
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
    if (!code) return this.goOn();
    // out of the address bar: it would be in the history, in a screenshot, in a link sent on
    history.replaceState(null, "", location.pathname + location.search);
    this.begin(code);
  }

  /** A new try, with a secret of this browser's own: sent again with it, a code that is used up still lets this browser in. */
  begin(code, contest = null) {
    this.code = code;
    this.contest = contest;
    this.attempt = newId();
    this.keep();
    this.redeem();
  }

  /** Reloaded while it waited: the same try again. */
  goOn() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEPT));
      if (!kept) return;
      Object.assign(this, kept);
      this.redeem();
    } catch (blocked) {
      // nothing is kept: the person scans again
    }
  }

  keep() {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ code: this.code, contest: this.contest, attempt: this.attempt }));
    } catch (blocked) {
      // private mode: a reload begins anew
    }
  }

  forget() {
    try {
      sessionStorage.removeItem(KEPT);
    } catch (blocked) {
      // nothing was kept
    }
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
    if (answer.to) {
      this.forget();
      location.replace(answer.to);
      return;
    }
    this.wait = answer.wait;
    this.show(answer.state, answer.say);
    if (["offline", "busy"].includes(answer.state)) this.timer = setTimeout(() => this.redeem(), AGAIN_MS);
    else if (answer.state === "nod") this.timer = setTimeout(() => this.redeem(), NOD_MS);
    else this.forget();
  }

  async ask() {
    const patience = new AbortController();
    const late = setTimeout(() => patience.abort(), GIVE_UP_MS);
    try {
      const response = await fetch(`/api/v1/redeem?lang=${lang()}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Accept-Language": lang() },
        body: JSON.stringify({ code: this.code, try: this.attempt, ...(this.contest && { contest: this.contest }) }),
        credentials: "same-origin",
        signal: patience.signal,
      });
      const body = await response.json().catch(() => ({}));
      if (response.ok && body.to) return { to: body.to };
      if (response.ok && body.wait) return { state: "nod", wait: body.wait };
      return { state: stateOf(response.status), say: body.detail };
    } catch (unreachable) {
      return { state: "offline" };
    } finally {
      clearTimeout(late);
    }
  }

  /** What somebody typed or pasted: a code, or a whole link. */
  async enter(event) {
    event.preventDefault();
    const text = this.querySelector("input").value.trim();
    const code = text.slice(text.lastIndexOf("#") + 1);
    if (!code) return;
    const digits = code.replace(/[\s-]/g, "");
    if (/^\d{6}$/.test(digits)) await this.enterDigits(digits);
    else this.begin(code);
  }

  /** Six digits belong to one contest: asked for only where there are several. */
  async enterDigits(digits) {
    const chosen = this.querySelector("select")?.value;
    if (!this.contests) this.contests = await contestsHere();
    if (chosen || this.contests.length === 1) this.begin(digits, chosen ?? this.contests[0].id);
    else this.update();
  }

  template() {
    this.dataset.state = this.state;
    if (this.state === "nod") return this.nodding();
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

  /** The seat is taken: the desk has to see these four digits. */
  nodding() {
    const { name, digits, title } = this.wait;
    return html`<main class="nod">
        <p class="say">${title}</p>
        <h1 role="status">${t("join.nod", { name })}</h1>
        <p class="fig four" aria-label=${digits}>${digits}</p>
        <p class="say">${t("join.nodSay")}</p>
        <p class="pulse"><i></i><i></i><i></i></p>
        <button class="ghost" @click=${() => this.other()}>${t("join.other")}</button>
      </main>
      <footer class="switches"><span class="link"></span>${themeSwitch(() => this.update())}${languageSwitch()}</footer>`;
  }

  waiting() {
    if (this.state === "working") return html`<p class="pulse"><i></i><i></i><i></i></p>`;
    return html`<p class="pulse"><i></i><i></i><i></i></p>
      <button class="ghost" @click=${() => this.redeem()}>${t("join.again")}</button>
      <button class="ghost" @click=${() => this.other()}>${t("join.other")}</button>`;
  }

  other() {
    clearTimeout(this.timer);
    this.forget();
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
      ${
        this.contests?.length > 1
          ? html`<label for="contest">${t("join.contest")}</label>
            <select id="contest">${this.contests.map((one) => html`<option value=${one.id}>${one.title}</option>`)}</select>`
          : nothing
      }
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

/** Those that somebody can still sit down at. */
async function contestsHere() {
  try {
    const { contests } = await (await fetch("/api/v1/contests")).json();
    return contests.filter(({ state }) => state !== "closed");
  } catch (unreachable) {
    return [];
  }
}

function stateOf(status) {
  if (status === 429) return "tooMany";
  return status >= 500 ? "busy" : "unknown";
}

customElements.define("leitai-join", JoinPage);

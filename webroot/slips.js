// Printed links: what printing does is said before it is done; then the slips, this once, each with its square.
import "./lib/han-fonts.js";
import { html, nothing, svg } from "./lib/html.js";
import { lang, pick, t } from "./lib/i18n.js";
import { Part } from "./lib/part.js";
import { shell } from "./lib/shell.js";
import { secondLook } from "./parts/account/second-look.js";
import { languageSwitch } from "./parts/language-switch.js";

const QUIET = 4;
const STAFF = ["director", "clerk", "supervisor", "host", "broadcaster", "auditor", "organiser"];
const MOST = { audience: 1000, spare: 100 };

class Slips extends Part {
  constructor() {
    super();
    const asked = new URLSearchParams(location.search);
    this.kind = asked.get("role") ?? "judge";
    this.who = asked.get("for");
    this.contest = shell.frames[0].body.contest;
    this.slips = null;
  }

  async make(event) {
    event.preventDefault();
    await this.ask(...this.wanted());
  }

  async ask(path, asked) {
    this.wrong = null;
    this.under = true;
    this.update();
    try {
      const response = await fetch(`/api/v1/contests/${shell.contest}/${path}?${new URLSearchParams({ as: shell.as, lang: lang() })}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(asked),
        credentials: "same-origin",
      });
      const body = await response.json();
      if (response.ok) this.slips = body.slips;
      else if (body.code === "second-look") this.askLook(() => this.ask(path, asked));
      else this.wrong = body.detail;
    } catch (unreachable) {
      this.wrong = t("console.end.unanswered");
    }
    this.under = false;
    this.update();
  }

  /** Slips of who decides want to see first who prints them. */
  askLook(then) {
    const end = (next) => {
      this.look = null;
      this.update();
      next();
    };
    this.look = { what: t(`slips.title.${this.kind}`), done: () => end(then), left: () => end(() => {}) };
  }

  /** The request that the form stands for. */
  wanted() {
    const value = (name) => this.querySelector(`[name=${name}]`)?.value.trim();
    if (this.kind === "spare") return ["spares", { count: Number(value("count")) }];
    if (this.kind === "audience") return ["slips", { role: "audience", count: Number(value("count")) }];
    if (this.kind === "staff") return ["slips", { role: value("staff"), who: [value("who")] }];
    return ["slips", { role: this.kind, ...(this.who && { who: [this.who] }) }];
  }

  template() {
    return this.slips ? this.printed() : this.before();
  }

  before() {
    const kind = this.who ? "one" : this.kind;
    return html`<main class="before">
      <h1>${t(`slips.title.${kind}`)}</h1>
      <p>${pick(this.contest, "title")}</p>
      <p class="warns">${t(`slips.voids.${this.kind}`)}</p>
      <p>${t("slips.address", { address: location.host })}</p>
      <form @submit=${(event) => this.make(event)}>
        ${MOST[this.kind] ? html`<label>${t("slips.count")}<input name="count" type="number" min="1" max=${MOST[this.kind]} value=${this.kind === "spare" ? 5 : 50} required /></label>` : nothing}
        ${this.kind === "staff" ? html`<label>${t("slips.role")}<select name="staff">${STAFF.map((role) => html`<option value=${role}>${t(`console.roles.${role}`)}</option>`)}</select></label><label>${t("slips.who")}<input name="who" maxlength="64" required autocomplete="off" /></label>` : nothing}
        <button class="go" ?disabled=${this.under}>${t("slips.make")}</button>
      </form>
      <p role="alert" class="wrong">${this.wrong ?? nothing}</p>
      ${languageSwitch()} ${secondLook(this.look)}
    </main>`;
  }

  printed() {
    return html`<header class="screen">
        <p>${t("slips.once")}</p>
        <button class="go" @click=${() => window.print()}>${t("slips.print")}</button>
      </header>
      <main class="slips">${this.slips.map((slip) => this.slip(slip))}</main>`;
  }

  slip(slip) {
    const { size, path } = slip.qr;
    const whole = size + 2 * QUIET;
    return html`<section class="slip">
      <p class="contest">${pick(this.contest, "title")}${this.contest.rehearsal ? html` <b>${t("common.rehearsal")}</b>` : nothing}</p>
      <h2>${this.kind === "spare" ? t("slips.card", { n: slip.number }) : slip.name || t(`console.roles.${slip.role}`)}</h2>
      <p class="role">${this.kind === "spare" ? t("slips.cardSay") : [t(`console.roles.${slip.role}`), slip.number ? t("slips.number", { n: slip.number }) : ""].filter(Boolean).join(" ")}</p>
      <svg viewBox=${`${-QUIET} ${-QUIET} ${whole} ${whole}`} role="img" aria-label=${t("slips.square")} shape-rendering="crispEdges">${svg`<path d=${path} />`}</svg>
      <p class="how">${t("slips.how")}</p>
      <p class="address fig">${slip.link}</p>
      <p class="once">${t("slips.onceEach")}</p>
    </section>`;
  }
}
customElements.define("leitai-slips", Slips);

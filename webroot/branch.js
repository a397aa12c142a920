// In the hand of who runs a branch venue: what goes on, what changed, and a message for the director, who may put it on the screens.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { timeOfDay } from "./lib/format.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { newId } from "./live/uuid.js";
import { changeWords } from "./parts/changes.js";
import { connectionState } from "./parts/connection-state.js";
import "./parts/countdown.js";
import { languageSwitch } from "./parts/language-switch.js";
import { rehearsal } from "./parts/rehearsal.js";
import { themeSwitch } from "./parts/theme-switch.js";

const LONGEST = 240;
/** Whoever helps a venue does not speak for it. */
const MINE = shell.as === `venue/${shell.who}`;

class Branch extends Page {
  text = "";
  trouble = null;
  /** The command on its way: {id, text}, or null. It keeps its id: what was lost on the way back must not be sent twice. */
  under = null;

  views() {
    return [`branch/${shell.who}`];
  }

  kind() {
    return "staff";
  }

  /** Words that were typed are not lost by a reload. */
  canReload() {
    return this.text === "" && this.under === null;
  }

  update() {
    const live = this.link?.state === "live";
    if (live && !this.wasLive && this.under) this.ask();
    this.wasLive = live;
    super.update();
  }

  type(text) {
    this.text = text;
    this.trouble = null;
    this.update();
  }

  send() {
    const text = this.text.trim();
    if (!text || this.length > LONGEST) return;
    this.under = { id: newId(), text };
    this.trouble = null;
    this.ask();
    this.update();
  }

  ask() {
    this.connection.send({ id: this.under.id, do: "sendMessage", text: this.under.text });
  }

  received({ id }) {
    if (this.under?.id !== id) return;
    if (this.text.trim() === this.under.text) this.text = "";
    this.under = null;
    this.update();
  }

  refused({ id, say }) {
    if (this.under?.id !== id) return;
    this.under = null;
    this.trouble = say;
    this.update();
  }

  get length() {
    return [...this.text.trim()].length;
  }

  template() {
    const body = this.bodies[`branch/${shell.who}`];
    if (!body) return html`<p class="banner">${t("common.connecting")}</p>`;
    const { contest, venue } = body;
    return html`<header class="top">
        <p class="turn">${connectionState(this.link)}<span>${pick(contest, "title")} ${pick(contest, "edition")}</span></p>
        ${rehearsal(contest)}
      </header>
      <section class="me"><h1>${pick(venue, "name")}</h1></section>
      ${this.goesOn(body)} ${this.writes(body)} ${this.changed(body)}
      <footer class="switches">${connectionState(this.link, { words: true })}<a href=${`/c/${shell.contest}/venue/${shell.who}?screen`}>${t("branch.screen")}</a>${themeSwitch(() => this.update())}${languageSwitch()}</footer>`;
  }

  goesOn({ contest, presenter, phase, paused, next }) {
    return html`<section class="goes-on">
      <h2>${t(presenter ? "branch.onStage" : `branch.${contest.state}`)}</h2>
      ${presenter ? html`<p class="name">${pick(presenter, "name")}</p><p>${pick(presenter, "unit")}</p>` : nothing}
      ${phase ? html`<leitai-clock .phase=${phase} .paused=${paused}></leitai-clock>` : nothing}
      ${next ? html`<p class="soft">${t("common.next")} <b>${pick(next, "name")}</b></p>` : nothing}
    </section>`;
  }

  writes(body) {
    const { message, contest } = body;
    const tooLong = this.length > LONGEST;
    return html`<section class="message">
      <h2>${t("branch.message")}</h2>
      ${message ? html`<p class="banner desk" role="status" data-state=${message.state}><b>${t(`branch.is.${body.onScreen ? "onScreen" : message.state}`)}</b> <span class="fig">${timeOfDay(message.at, contest.timezone, { seconds: false })}</span><br />${message.text}</p>` : nothing}
      ${MINE
        ? html`<label>${t(message && message.state === "waiting" ? "branch.instead" : "branch.write")}
              <textarea name="text" rows="4" .value=${this.text} @input=${(event) => this.type(event.target.value)}></textarea></label>
            <p class=${tooLong ? "count wrong" : "count"}>${this.length} / ${LONGEST}</p>
            <button class="send" ?disabled=${this.length === 0 || tooLong || this.under !== null} @click=${() => this.send()}>${t(this.under ? "branch.sending" : "branch.send")}</button>
            <p class="soft">${t("branch.about")}</p>`
        : nothing}
      ${this.trouble ? html`<p class="banner alarm" role="alert">${this.trouble}</p>` : nothing}
    </section>`;
  }

  changed({ changes, contest }) {
    if (changes.length === 0) return nothing;
    return html`<section class="changes">
      <h2>${t("change.title")}</h2>
      <ul>${changes.map((line) => html`<li><span class="fig">${timeOfDay(line.at, contest.timezone, { seconds: false })}</span> ${changeWords(line)}</li>`)}</ul>
    </section>`;
  }
}
customElements.define("leitai-branch", Branch);

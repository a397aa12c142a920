// The presenter's own page: the material, and the pages turned while on stage. By thumb, by keys, by a clicker.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { toggled } from "./live/film.js";
import { sheetsOf, Turner } from "./live/turner.js";
import { Uploads } from "./live/upload.js";
import { newId } from "./live/uuid.js";
import { changePlate, newestOf } from "./parts/changes.js";
import { connectionState } from "./parts/connection-state.js";
import "./parts/countdown.js";
import { languageSwitch } from "./parts/language-switch.js";
import { shelfList } from "./parts/presenter/shelf.js";
import { remote } from "./parts/presenter/remote.js";
import { rehearsal } from "./parts/rehearsal.js";
import { themeSwitch } from "./parts/theme-switch.js";

/** A clicker sends PageDown and PageUp, and a dot or a B for black. */
const KEYS = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowDown: 1, ArrowLeft: -1, PageUp: -1, ArrowUp: -1 };
/** Whoever helps a presenter does not read for them. */
const MINE = (shell.as ?? "").startsWith("presenter/");
const TWICE_MS = 4_000;
const MOVING_MS = 500;
const HIDE = ["b", "B", ".", "Escape"];

class Presenter extends Page {
  turner = new Turner({ send: (message) => this.connection.send(message), changed: () => this.update() });
  uploads = new Uploads({ presenter: shell.who, changed: () => this.update() });
  /** What is removed at the next press, or null. */
  removing = null;
  onKey = (event) => this.pressed(event);

  views() {
    return [`presenter/${shell.who}`, "hall"];
  }

  kind() {
    return "staff";
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.onKey);
    this.uploads.takeUp();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKey);
    super.disconnectedCallback();
  }

  /** An upload that the browser could not keep is lost by a reload. */
  canReload() {
    return this.uploads.mayLeave;
  }

  bring(files, exhibit) {
    this.uploads.add(files, exhibit);
  }

  /** Once, at the press: what can't be sent now must not come later. */
  command(command) {
    this.turner.trouble = null;
    this.connection.send({ id: newId(), ...command });
  }

  remove(exhibit) {
    if (this.removing === exhibit) this.command({ do: "removeExhibit", presenter: shell.who, exhibit });
    clearTimeout(this.disarm);
    this.removing = this.removing === exhibit ? null : exhibit;
    this.disarm = setTimeout(() => {
      this.removing = null;
      this.update();
    }, TWICE_MS);
    this.update();
  }

  get own() {
    return this.bodies[`presenter/${shell.who}`];
  }

  update() {
    if (this.own) this.turner.take(sheetsOf(this.own.shelf.exhibits), this.own.shown, this.own.page);
    if (this.link?.state === "cut") this.turner.cut();
    super.update();
  }

  received({ id }) {
    this.turner.answered(id, null);
  }

  refused({ id, code, say }) {
    if (!this.turner.answered(id, { code, say })) this.turner.trouble = say;
    this.update();
  }

  /** While a film runs its place moves without a frame. */
  drawn() {
    clearTimeout(this.moving);
    if (this.own?.video?.playing) this.moving = setTimeout(() => this.update(), MOVING_MS);
  }

  pressed(event) {
    if (!this.own?.onStage || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select") || (event.key === " " && event.target.closest?.("button, a, summary"))) return;
    const by = KEYS[event.key];
    if (!by && !HIDE.includes(event.key)) return;
    event.preventDefault();
    if (event.repeat) return; // a clicker that jams must not run through the whole document
    const film = event.key === " " && this.own.video;
    if (film) this.command(toggled(film));
    else if (by) this.turner.step(by);
    else this.turner.go(-1);
  }

  template() {
    const { own } = this;
    if (!own) return html`<p class="banner">${t("common.connecting")}</p>`;
    const { contest, shelf, onStage } = own;
    const stage = this.bodies.hall?.stage;
    return html`<header class="top">
        <p class="turn">${connectionState(this.link)}<span>${pick(contest, "title")} ${pick(contest, "edition")}</span></p>
        ${rehearsal(contest)}
      </header>
      <section class="me">
        <h1>${pick(shelf, "name")}</h1><p>${pick(shelf, "unit")}</p>
        ${onStage && stage?.phase ? html`<leitai-clock .phase=${stage.phase} .paused=${stage.state === "paused"}></leitai-clock>` : nothing}
      </section>
      ${changePlate(own.changes, { voice: "own", read: MINE ? () => this.command({ do: "acknowledgeChange", change: newestOf(own.changes) }) : null })}
      ${onStage ? remote(this, own) : nothing} ${shelfList(this, own)}
      <footer class="switches">${connectionState(this.link, { words: true })}<a href=${`/c/${shell.contest}/timer`}>${t("exhibit.timer")}</a>${themeSwitch(() => this.update())}${languageSwitch()}</footer>`;
  }
}
customElements.define("leitai-presenter", Presenter);

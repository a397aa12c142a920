// One dialog over the desk: a form, a menu or a text. Esc leaves it, the focus stays inside and goes back where it was.
import { html, nothing, repeat } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { Part } from "../../lib/part.js";
import { secondLook } from "../account/second-look.js";
import { entry, readEntries } from "./entries.js";
import { keyOf } from "./keys.js";

const CAN_HOLD_FOCUS = "input, textarea, select, button:not([disabled]), a[href]";

class DeskDialog extends Part {
  connectedCallback() {
    this.cameFrom = document.activeElement;
    this.state = { values: {}, command: null, under: false, trouble: null };
    this.onKey = (event) => this.pressed(event);
    document.addEventListener("keydown", this.onKey, true);
    super.connectedCallback();
    (this.querySelector("input, textarea, select") ?? this.querySelector(".box")).focus(); // a menu starts with nothing chosen: Enter twice must do nothing
    this.check();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKey, true);
    if (this.cameFrom !== document.body) this.cameFrom?.focus?.();
    super.disconnectedCallback();
  }

  template() {
    const { show } = this;
    return html`<div class="shade" @click=${() => this.leave()}></div>
      <section class=${`box ${show.size ?? (show.wide ? "wide" : "")}`} role="dialog" aria-modal="true" aria-labelledby="dialog-title" tabindex="-1">
        <header>
          <h2 id="dialog-title">${show.title}</h2>
          <button class="plain" @click=${() => this.leave()}>${t(this.warned ? "console.dialog.leaveUnsaved" : "console.dialog.leave")}<kbd>Esc</kbd></button>
        </header>
        ${show.about ? html`<p class="about">${show.about}</p>` : nothing}
        ${show.text ? show.text() : nothing} ${show.items ? this.menu(show.items) : nothing} ${show.entries ? this.form(show) : nothing}
      </section>`;
  }

  menu(items) {
    return html`<ul class="menu">
      ${items.map(
        (item) => html`<li>
          <button ?disabled=${item.off} @click=${() => this.choose(item)}>
            <kbd>${item.key.toUpperCase()}</kbd><span>${item.label}</span>${item.hint ? html`<small>${item.hint}</small>` : nothing}
          </button>
        </li>`,
      )}
    </ul>`;
  }

  form(show) {
    const { under, trouble, valid } = this.state;
    return html`<form novalidate @submit=${(event) => event.preventDefault()} @input=${() => this.check()} @change=${() => this.check()}>
      ${repeat(this.entries(), ({ name }) => name, entry)}
      <footer>
        <p class="trouble" role="status" aria-live="polite">${trouble ?? ""}</p>
        <button class="yes" type="button" ?disabled=${!valid || under} @click=${() => this.send()}>
          ${under ? t("console.sending") : show.yes}<kbd>${t("console.dialog.enter")}</kbd>
        </button>
      </footer>
    </form>`;
  }

  /** What is asked; where that depends on an answer, the form says it of the answers so far. */
  entries() {
    const { entries } = this.show;
    return typeof entries === "function" ? entries(this.state.values) : entries;
  }

  /** What was typed and not sent is only lost by leaving twice. */
  leave() {
    if (this.show.unsaved?.(this) && !this.warned) {
      this.warned = true;
      this.update();
    } else this.desk.shut();
  }

  choose(item) {
    if (item.off) return;
    this.desk.shut();
    item.act();
  }

  check() {
    if (!this.show.entries) return;
    const entries = this.entries();
    this.state.values = readEntries(this.querySelector("form"), entries);
    this.state.valid = entries.every(({ name }) => this.state.values[name] !== undefined) && (this.show.valid?.(this.state.values) ?? true);
    this.update();
  }

  /** A second try of the same command keeps its id: what was lost on the way back must not be done twice. */
  async send() {
    this.check();
    if (!this.state.valid || this.state.under) return;
    if (this.show.submit) return this.submit();
    const command = this.show.command(this.state.values);
    const same = JSON.stringify(command) === JSON.stringify(this.state.command);
    const id = this.desk.run(command, { id: same ? this.state.id : undefined, ended: (end) => this.ended(end) });
    this.state = { ...this.state, command, id, under: id !== null, trouble: id === null ? t("console.end.notYours") : null };
    this.update();
  }

  /** What goes over HTTP instead: resolves with a sentence where it failed, with nothing where it is done. */
  async submit() {
    this.state = { ...this.state, under: true, trouble: null };
    this.update();
    const trouble = await this.show.submit(this.state.values);
    this.state = { ...this.state, under: false, trouble };
    this.update();
  }

  ended({ end, say }) {
    this.state.under = false;
    if (end === "done") {
      if (this.isConnected) this.desk.shut();
      this.show.done?.(this.state.values);
    } else if (this.isConnected) {
      this.state.trouble = end === "refused" ? say : t(`console.end.${end}`);
      this.update();
    } else {
      this.desk.trouble = { end, what: this.state.command.do, say };
    }
  }

  pressed(event) {
    const key = keyOf(event);
    if (key === null || this.desk.look) return; // the second look lies over it
    const at = event.target;
    if (event.repeat && (key === "Enter" || key === " ") && at.tagName === "BUTTON") this.take(event, () => {});
    else if (key === "Escape") this.take(event, () => this.leave());
    else if (key === "Tab") this.keepInside(event);
    else if (key === "Enter" && this.show.entries && at.tagName !== "BUTTON" && at.tagName !== "A" && !(at.tagName === "TEXTAREA" && event.shiftKey))
      this.take(event, () => this.send());
    else if (this.show.items) this.inMenu(event, key);
    else if (key === "?" && this.show.text && !this.show.entries && !at.closest("input, textarea")) this.take(event, () => this.desk.shut());
  }

  inMenu(event, key) {
    const buttons = [...this.querySelectorAll(".menu button:not([disabled])")];
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key];
    const item = this.show.items.find((one) => one.key === key);
    if (item) this.take(event, () => !event.repeat && this.choose(item));
    else if (step) this.take(event, () => buttons[next(buttons.indexOf(document.activeElement), step, buttons.length)]?.focus());
  }

  take(event, act) {
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  keepInside(event) {
    const stops = [...this.querySelectorAll(CAN_HOLD_FOCUS)];
    const first = stops[0];
    const last = stops[stops.length - 1];
    const from = document.activeElement;
    const over = event.shiftKey ? from === first || !stops.includes(from) : from === last || !stops.includes(from);
    if (over) this.take(event, () => (event.shiftKey ? last : first)?.focus());
  }
}
/** From -1, nothing chosen, down goes to the first and up to the last. */
const next = (at, step, count) => (at < 0 && step < 0 ? count - 1 : (at + step + count) % count);

customElements.define("desk-dialog", DeskDialog);

export function deskDialog(desk) {
  const shown = desk.dialog ? [desk.dialog] : []; // a form that follows a menu is another element, with its own focus
  return html`${repeat(shown, (one) => one, (one) => html`<desk-dialog .desk=${desk} .show=${one}></desk-dialog>`)} ${secondLook(desk.look)}`;
}

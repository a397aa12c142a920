// All keys of this seat, by what they are for; each can be given another key, in this browser.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { Part } from "../../lib/part.js";
import { keyOf } from "./keys.js";
import { choose, chooseNone, hasOwn, isFixed } from "./own-keys.js";

const GROUPS = ["judges", "turn", "screen", "order", "record", "plan", "page"];

/** What stands on a key's cap. */
export function cap(one) {
  if (!one.shown) return one.key.toUpperCase();
  return one.shown.includes(".") ? t(one.shown) : one.shown;
}

export function help(page) {
  return { title: t("console.key.help"), wide: true, text: () => html`<desk-keys .page=${page}></desk-keys>` };
}

class DeskKeys extends Part {
  /** Which key waits for another, by its own name, or null. */
  waits = null;
  told = "";

  template() {
    const keys = this.page.keys();
    return html`<div class="help">
      ${GROUPS.map((group) => [group, keys.filter((one) => one.group === group)])
        .filter(([, ofGroup]) => ofGroup.length > 0)
        .map(([group, ofGroup]) => html`<section><h3>${t(`console.group.${group}`)}</h3><dl>${ofGroup.map((one) => html`<div><dt>${this.keyCap(one)}</dt><dd>${t(one.says)}</dd></div>`)}</dl></section>`)}
      <p role="status" aria-live="polite">${this.told || (keys.some((one) => one.ours) ? t("console.own.note") : nothing)}
        ${hasOwn() ? html`<button class="plain" @click=${() => this.changed(chooseNone, "")}>${t("console.own.reset")}</button>` : nothing}</p>
      <p>${t("console.key.note")}</p>
    </div>`;
  }

  /** A key that may be another is a button: it waits for the next key that is pressed. */
  keyCap(one) {
    if (!one.ours || isFixed(one.ours)) return html`<kbd>${cap(one)}</kbd>`;
    const look = one.key === one.ours ? "cap" : "cap own";
    return html`<button class=${look} data-key=${one.ours} aria-label=${t("console.own.change", { what: t(one.says), key: cap(one) })} @click=${() => this.wait(one)}><kbd>${this.waits === one.ours ? "…" : cap(one)}</kbd></button>`;
  }

  wait(one) {
    if (this.waits !== null) return;
    this.waits = one.ours;
    this.told = t("console.own.press", { what: t(one.says) });
    // before the dialog and the desk, which have keys of their own
    window.addEventListener("keydown", (event) => this.pressed(one, event), { capture: true, once: true });
    this.update();
  }

  pressed(one, event) {
    if (!this.isConnected) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const key = keyOf(event);
    const other = this.page.keys().find((it) => it.ours !== one.ours && (it.key === key || it.alias === key));
    this.waits = null;
    if (key === null || key === "Escape") this.changed(() => {}, "");
    else if (isFixed(key)) this.changed(() => {}, t("console.own.fixed", { key: key === " " ? t("console.key.space") : key }));
    else if (other) this.changed(() => {}, t("console.own.taken", { key: key.toUpperCase(), what: t(other.says) }));
    else this.changed(() => choose(one.ours, key), t("console.own.done", { key: key.toUpperCase(), what: t(one.says) }));
  }

  changed(act, told) {
    act();
    this.told = told;
    this.update();
    this.page.update();
  }
}
customElements.define("desk-keys", DeskKeys);

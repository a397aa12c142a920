// Whoever signed in a while ago shows once more who it is, before something that must not be done by a passer-by.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { Part } from "../../lib/part.js";
import { ask } from "../../live/ask.js";

const CAN_HOLD_FOCUS = "input, button:not([disabled])";

/** `.what`: what it is for, or nothing; `.done()` once the server believes it; `.left()` where the person gives up. */
class SecondLook extends Part {
  connectedCallback() {
    this.cameFrom = document.activeElement;
    this.onKey = (event) => this.pressed(event);
    document.addEventListener("keydown", this.onKey, true);
    super.connectedCallback();
    this.querySelector("input").focus();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKey, true);
    this.cameFrom?.focus?.();
    super.disconnectedCallback();
  }

  template() {
    return html`<div class="shade"></div>
      <section class="box" role="dialog" aria-modal="true" aria-labelledby="look-title">
        <header>
          <h2 id="look-title">${t("account.look.title")}</h2>
          <button class="plain" type="button" @click=${() => this.left()}>${t("account.look.leave")}<kbd>Esc</kbd></button>
        </header>
        <p class="about">${t("account.look.about", { what: this.what || t("account.look.this") })}</p>
        <form novalidate @submit=${(event) => this.send(event)}>
          <label class="entry line"><span>${t("account.look.label")}</span><input name="secret" type="password" autocomplete="current-password" maxlength="200" /></label>
          <footer>
            <p class="trouble" role="status" aria-live="polite">${this.trouble ?? nothing}</p>
            <button class="yes" ?disabled=${this.under}>${t(this.under ? "account.look.under" : "account.look.yes")}<kbd>↵</kbd></button>
          </footer>
        </form>
      </section>`;
  }

  /** A password has ten characters at least, so six digits can only be the authenticator's. */
  async send(event) {
    event.preventDefault();
    const input = this.querySelector("input");
    const typed = input.value;
    if (!typed || this.under) return;
    this.under = true;
    this.trouble = null;
    this.update();
    const digits = typed.replace(/\s/g, "");
    const answer = await ask("/api/v1/account/look", /^\d{6}$/.test(digits) ? { code: digits } : { password: typed });
    this.under = false;
    if (answer.ok) {
      this.done();
      return;
    }
    this.trouble = answer.say;
    input.value = "";
    input.focus();
    this.update();
  }

  pressed(event) {
    if (event.key === "Escape") this.left();
    else if (event.key === "Tab") this.keepInside(event);
    else return event.stopPropagation(); // no key of the page behind
    event.preventDefault();
    event.stopPropagation();
  }

  keepInside(event) {
    const stops = [...this.querySelectorAll(CAN_HOLD_FOCUS)];
    const step = event.shiftKey ? -1 : 1;
    const at = stops.indexOf(document.activeElement);
    stops[(at + step + stops.length) % stops.length]?.focus();
  }
}
customElements.define("second-look", SecondLook);

/** @param asked {what, done, left}, or null where nothing is asked */
export function secondLook(asked) {
  return asked ? html`<second-look .what=${asked.what} .done=${asked.done} .left=${asked.left}></second-look>` : nothing;
}

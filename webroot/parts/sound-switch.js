// Sound on and off, louder and softer: seen while somebody moves the pointer, and by keys: S, ↑, ↓.
import { html, nothing } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { Part } from "../lib/part.js";
import { onSound, soundState, switchSound, turnVolume, volume, wakeSound } from "../live/sound.js";

const SEEN_MS = 4_000;

class SoundSwitch extends Part {
  connectedCallback() {
    this.endSound = onSound(() => this.update());
    this.moved = () => this.show();
    this.pressed = (event) => this.key(event);
    window.addEventListener("pointermove", this.moved);
    window.addEventListener("keydown", this.pressed);
    wakeSound();
    super.connectedCallback();
  }

  disconnectedCallback() {
    this.endSound();
    clearTimeout(this.hiding);
    window.removeEventListener("pointermove", this.moved);
    window.removeEventListener("keydown", this.pressed);
    super.disconnectedCallback();
  }

  template() {
    const state = soundState();
    const seen = this.seen || state === "waiting";
    this.toggleAttribute("data-seen", Boolean(seen));
    if (!seen) return nothing;
    return html`<button aria-pressed=${state === "off" ? "false" : "true"} @click=${() => switchSound(state === "off")}>${t(`sound.${state}`)}<kbd>S</kbd></button>
      ${state === "on"
        ? html`<button aria-label=${t("sound.softer")} @click=${() => turnVolume(-1)}>−</button><output>${Math.round(volume() * 100)}</output><button aria-label=${t("sound.louder")} @click=${() => turnVolume(1)}>+</button>`
        : nothing}`;
  }

  show() {
    clearTimeout(this.hiding);
    this.hiding = setTimeout(() => {
      this.seen = false;
      this.update();
    }, SEEN_MS);
    if (this.seen) return;
    this.seen = true;
    this.update();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const act = { s: () => switchSound(soundState() === "off"), ArrowUp: () => turnVolume(1), ArrowDown: () => turnVolume(-1) }[event.key];
    if (!act) return;
    act();
    this.show();
    this.update();
  }
}
customElements.define("leitai-sound-switch", SoundSwitch);

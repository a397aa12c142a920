// A custom element that draws itself into itself: `template()` says how it looks, `update()` asks for one drawing.
import { render } from "./html.js";
import { onLang } from "./i18n.js";

export class Part extends HTMLElement {
  connectedCallback() {
    this.endLang = onLang(() => this.update());
    this.draw();
  }

  disconnectedCallback() {
    this.endLang();
  }

  /** Draws once, after everything that is changing now has changed. */
  update() {
    if (this.asked) return;
    this.asked = true;
    Promise.resolve().then(() => {
      this.asked = false;
      if (this.isConnected) this.draw();
    });
  }

  draw() {
    render(this.template(), this);
    this.drawn();
  }

  /** After each drawing; for parts that measure or move what they drew. */
  drawn() {}
}

/** Properties that draw again when set: `observe(Clock, "phase", "size")` after the class. */
export function observe(part, ...names) {
  for (const name of names) {
    const kept = Symbol(name);
    Object.defineProperty(part.prototype, name, {
      get() {
        return this[kept];
      },
      set(value) {
        if (value === this[kept]) return;
        this[kept] = value;
        if (this.isConnected) this.update();
      },
    });
  }
}

// The television overlay, for a keyed browser source: transparent, and nothing in it that was not played. It says nothing of its
// own connection: whatever it said would be on air.
import { html } from "./lib/html.js";
import { lang } from "./lib/i18n.js";
import { Page } from "./lib/page.js";
import { serverNow } from "./live/clock.js";
import { ScreenWord } from "./live/screen-word.js";
import { OnAir } from "./graphics/on-air.js";
import { Picture } from "./graphics/picture.js";

class Overlay extends Page {
  constructor() {
    super();
    this.word = new ScreenWord((message) => this.connection.send(message));
    this.air = new OnAir(new Picture(this, { language: lang(), now: serverNow }));
  }

  views() {
    return ["overlay"];
  }

  template() {
    return html``;
  }

  /** The graphics stand in the shadow; in the light there is nothing. */
  draw() {
    const { overlay } = this.bodies;
    if (!overlay) return;
    this.air.take(overlay, lang());
    this.word.says(overlay.graphics.length ? "graphics" : "clear", this.link.state === "live");
  }
}
customElements.define("leitai-overlay", Overlay);

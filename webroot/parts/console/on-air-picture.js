// The hall's page, made small, for whoever directs.
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { observe, Part } from "../../lib/part.js";
import { shell } from "../../lib/shell.js";

const HALL_WIDTH = 1920;
const AFTER_MS = 1_200;

/**
 * `<desk-on-air .scene=${"standings"}>`: the hall's page, made small; with a scene, as it would look with that one. It loads after the desk has come up: the desk never waits for it.
 */
class OnAir extends Part {
  connectedCallback() {
    super.connectedCallback();
    this.sizes = new ResizeObserver(() => this.querySelector("iframe")?.style.setProperty("transform", `scale(${this.clientWidth / HALL_WIDTH})`));
    this.sizes.observe(this);
    this.later = setTimeout(() => {
      this.loaded = true;
      this.update();
    }, AFTER_MS);
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    clearTimeout(this.later);
    super.disconnectedCallback();
  }

  template() {
    return this.loaded && this.clientWidth > 0
      ? html`<iframe src=${`/c/${shell.contest}/hall?preview=${this.scene ?? 1}`} title=${t("console.air.title")} tabindex="-1" scrolling="no"></iframe>`
      : html``;
  }

  drawn() {
    this.querySelector("iframe")?.style.setProperty("transform", `scale(${this.clientWidth / HALL_WIDTH})`);
  }
}
observe(OnAir, "scene");
customElements.define("desk-on-air", OnAir);

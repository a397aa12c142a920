// What the hall shows right now, as the hall's own page draws it, and the keys that choose it.
import { html } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { Part } from "../../lib/part.js";
import { shell } from "../../lib/shell.js";
import { sceneMenu } from "./scenes.js";

const HALL_WIDTH = 1920;
const AFTER_MS = 1_200;

/** The hall's page, made small. It loads after the desk has come up: the desk never waits for it. */
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
      ? html`<iframe src=${`/c/${shell.contest}/hall?preview=1`} title=${t("console.air.title")} tabindex="-1" scrolling="no"></iframe>`
      : html``;
  }

  drawn() {
    this.querySelector("iframe")?.style.setProperty("transform", `scale(${this.clientWidth / HALL_WIDTH})`);
  }
}
customElements.define("desk-on-air", OnAir);

const SCENES = [["f", "flow"], ["s", "standings"], ["o", "order"], ["b", "black"]];

export function onAir(page) {
  const { scene, next } = page.desk;
  return html`<div class="prev">
    <div><h3><span>${t("console.air.title")}</span></h3><div class="thumb"><desk-on-air></desk-on-air></div></div>
    <div>
      <h3><span>${t("console.air.scenes")}</span></h3>
      <ul class="scenes">
        ${SCENES.map(([key, name]) => html`<li><button aria-pressed=${scene === name ? "true" : "false"} ?disabled=${!page.can("showScene")} @click=${() => page.run({ do: "showScene", scene: name })}><kbd>${key.toUpperCase()}</kbd>${t(`console.scene.${name}`)}${scene === name ? html`<small>${t("console.air.now")}</small>` : ""}</button></li>`)}
        <li><button ?disabled=${!page.can("showScene")} @click=${() => sceneMenu(page)}><kbd>[</kbd>${SCENES.some(([, name]) => name === scene) ? t("console.screens.scenes") : html`${t(`console.scene.${scene}`)}<small>${t("console.air.now")}</small>`}</button></li>
        <li><button ?disabled=${!page.can("showScene")} @click=${() => page.run({ do: "showScene", scene: "logo" })}><kbd>]</kbd>${t("console.scene.logo")}</button></li>
      </ul>
      ${next ? html`<p class="after"><small>${t("common.next")}</small><b>${pick(next, "name")}</b><span>${pick(next, "unit")}</span></p>` : ""}
    </div>
  </div>`;
}

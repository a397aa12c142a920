// What the hall shows right now, as the hall's own page draws it, and the keys that choose it; in their place, a scene in the preview.
import { html } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import "./on-air-picture.js";
import { capOf } from "./own-keys.js";
import { pictures, previewMenu } from "./preview.js";
import { sceneMenu } from "./scenes.js";

const SCENES = [["f", "flow"], ["s", "standings"], ["o", "order"], ["b", "black"]];

export function onAir(page) {
  if (page.chosen) return pictures(page, { none: "", keys: true });
  const { scene, next } = page.desk;
  return html`<div class="prev">
    <div><h3><span>${t("console.air.title")}</span></h3><div class="thumb"><desk-on-air></desk-on-air></div></div>
    <div>
      <h3><span>${t("console.air.scenes")}</span><button class="key" ?disabled=${!page.can("showScene")} @click=${() => previewMenu(page)}><kbd>${capOf("'")}</kbd>${t("buttons.preview")}</button></h3>
      <ul class="scenes">
        ${SCENES.map(([key, name]) => html`<li><button aria-pressed=${scene === name ? "true" : "false"} ?disabled=${!page.can("showScene")} @click=${() => page.run({ do: "showScene", scene: name })}><kbd>${capOf(key)}</kbd>${t(`console.scene.${name}`)}${scene === name ? html`<small>${t("console.air.now")}</small>` : ""}</button></li>`)}
        <li><button ?disabled=${!page.can("showScene")} @click=${() => sceneMenu(page)}><kbd>${capOf("[")}</kbd>${SCENES.some(([, name]) => name === scene) ? t("console.screens.scenes") : html`${t(`console.scene.${scene}`)}<small>${t("console.air.now")}</small>`}</button></li>
        <li><button ?disabled=${!page.can("showScene")} @click=${() => page.run({ do: "showScene", scene: "logo" })}><kbd>${capOf("]")}</kbd>${t("console.scene.logo")}</button></li>
      </ul>
      ${next ? html`<p class="after"><small>${t("common.next")}</small><b>${pick(next, "name")}</b><span>${pick(next, "unit")}</span></p>` : ""}
    </div>
  </div>`;
}

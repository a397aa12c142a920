// A scene before it goes out, for the console and the page of large buttons: chosen, seen as the hall would draw it, and taken.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import "./on-air-picture.js";
import { capOf } from "./own-keys.js";
import { isMissing } from "./scenes.js";

/** What is worth a look first; the others go out at once, or are words. The key is the one that the menu of all scenes has. */
export const SEEN_FIRST = [["w", "welcome"], ["o", "order"], ["d", "draw"], ["p", "stage"], ["l", "scoring"], ["r", "reveal"], ["s", "standings"], ["a", "award"]];

/** What is on air, what would be, and the button between them. @param none what stands in the preview while nothing is chosen */
export function pictures(page, { none, keys = false }) {
  const { chosen } = page;
  return html`<section class="pictures">
    <figure class="air"><figcaption>${t("buttons.onAir")}</figcaption><div class="thumb"><desk-on-air></desk-on-air></div></figure>
    <figure><figcaption>${t("buttons.preview")}${chosen ? html` <b>${t(`console.scene.${chosen}`)}</b>` : nothing}</figcaption>
      <div class="thumb">${chosen ? html`<desk-on-air .scene=${chosen}></desk-on-air>` : html`<p>${none}</p>`}</div></figure>
    <div class="takes">
      <button class="take" ?disabled=${!chosen || !page.can("showScene")} @click=${() => page.take()}>${t("buttons.take")}${keys ? html`<kbd>${capOf("'")}</kbd>` : nothing}</button>
      ${keys ? html`<button class="plain" @click=${() => page.choose(null)}>${t("buttons.leave")}<kbd>Esc</kbd></button>` : nothing}
    </div>
  </section>`;
}

export function previewMenu(page) {
  page.open({
    title: t("buttons.choose"),
    about: t("buttons.chooseAbout"),
    items: SEEN_FIRST.map(([key, scene]) => ({
      key,
      label: t(`console.scene.${scene}`),
      hint: page.desk.scene === scene ? t("console.air.now") : undefined,
      off: !page.can("showScene") || isMissing(page, scene),
      act: () => page.choose(scene),
    })),
  });
}

/** The same key chooses and, once something is chosen, takes. */
export const previewKeys = [
  { key: "'", alias: "’", says: "buttons.key", needs: "showScene", group: "screen", act: (page) => (page.chosen ? page.take() : previewMenu(page)) },
];

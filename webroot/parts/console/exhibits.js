// What the presenter on stage shows: pages on and back, from the desk.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { shell } from "../../lib/shell.js";
import { toggled } from "../../live/film.js";
import { placeOf, sheetsOf } from "../../live/turner.js";
import { capOf } from "./own-keys.js";

const turn = (by) => (page) => page.run({ do: "turnPage", by });

const film = (page) => page.bodies.exhibits?.shown?.video;

const playKey = { key: ";", alias: "；", says: "exhibit.playOrPause", needs: "playVideo", group: "screen", act: (page) => film(page) && page.run(toggled(film(page))) };

export const exhibitKeys = [
  { key: "ArrowRight", alias: "PageDown", shown: "→", says: "exhibit.on", needs: "turnPage", group: "screen", act: turn(1) },
  { key: "ArrowLeft", alias: "PageUp", shown: "←", says: "exhibit.back", needs: "turnPage", group: "screen", act: turn(-1) },
  { key: "\\", alias: "、", says: "exhibit.hide", needs: "hideExhibit", group: "screen", act: (page) => page.run({ do: "hideExhibit" }) },
  playKey,
];

/** On the console, beside the screens: nothing where the presenter brought nothing. */
export function exhibits(page) {
  const { stage } = page.desk;
  const { shelves = [], shown = null } = page.bodies.exhibits ?? {};
  const shelf = stage.presenter && shelves.find(({ presenter }) => presenter === stage.presenter.id);
  if (!shelf || shelf.exhibits.length === 0) return nothing;
  const sheets = sheetsOf(shelf.exhibits);
  const at = shown ? placeOf(sheets, shown.exhibit, shown.page) : -1;
  const held = !page.can("turnPage");
  return html`<div class="exhibits">
    <h3><span>${t("exhibit.material")} <span class="fig">${at + 1} / ${sheets.length}</span></span><a href=${`/c/${shell.contest}/presenter/${shelf.presenter}?${new URLSearchParams({ as: shell.as })}`}>${t("exhibit.page")}</a></h3>
    <ol>${shelf.exhibits.map((exhibit) => {
      const now = shown?.exhibit === exhibit.id;
      const pages = exhibit.kind === "pictures" ? exhibit.pages.length : 1;
      return html`<li><button ?disabled=${held || exhibit.kind === "awaited"} aria-pressed=${now ? "true" : "false"} @click=${() => page.run({ do: "showExhibit", exhibit: exhibit.id })}>
        <b>${pick(exhibit, "title")}</b><small class="fig">${exhibit.kind === "awaited" ? t("exhibit.notThere") : now ? `${shown.page} / ${pages}` : pages > 1 ? pages : ""}</small></button></li>`;
    })}</ol>
    <p>${exhibitKeys.filter((one) => one !== playKey || film(page)).map((one) => html`<button class="key" ?disabled=${held} @click=${() => one.act(page)}><kbd>${capOf(one.key, one.shown)}</kbd>${t(one.says)}</button>`)}</p>
  </div>`;
}

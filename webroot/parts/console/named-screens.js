// Screens by their names: whether they are there, whence they come, what they were told and what they drew.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { shell } from "../../lib/shell.js";
import { sceneMenu, screenName, toldTo } from "./scenes.js";

export function namedScreens(page, named = []) {
  const told = (page.desk.screens ?? []).filter(({ screen }) => !named.some(({ name }) => name === screen));
  if (named.length + told.length === 0) return nothing;
  return html`<ul class="named">
    ${named.map((one) => line(page, one.name, one))} ${told.map(({ screen }) => line(page, screen, null))}
  </ul>`;
}

/** @param one null: it was told something, and was never here */
function line(page, name, one) {
  const own = toldTo(page, name);
  return html`<li class=${one && !one.online ? "bad" : ""} data-screen=${name}>
    <b>${screenName(page, name)}</b>
    ${name === "overlay" ? nothing : html`<button ?disabled=${!page.can("showScene")} @click=${() => sceneMenu(page, name)}>${own ? t(`console.scene.${own.scene}`) : t("console.screens.follows")}</button>`}
    <span class="how">${one ? state(page, one) : t("console.screens.never")}</span>
    ${one ? html`<a href=${address(one)} target="_blank" rel="noopener">${address(one)}</a>` : nothing}
  </li>`;
}

function state(page, { online, since, count, address: from, shows, width, height }) {
  const words = [
    online ? (count > 1 ? t("console.screens.more", { n: count }) : t("console.screens.on")) : t("console.screens.off", { time: timeOfDay(since, page.timezone, { seconds: false }) }),
    online && shows ? t("console.screens.showing", { scene: t(`console.scene.${shows}`) }) : null,
    width ? `${width}×${height}` : null,
    from,
  ];
  return words.filter(Boolean).join(" · ");
}

const address = ({ page, name }) => `/c/${shell.contest}/${page === "screen" ? `screen/${encodeURIComponent(name)}` : page === "venue" ? name : page}`;

// Who is connected: screens by page, seats by role, viewers.
import { html, nothing } from "../../lib/html.js";
import { lang, pick, t } from "../../lib/i18n.js";
import { namedScreens } from "./named-screens.js";

const NAMED = 3;
const NAMED_PAGES = ["hall", "screen", "venue", "overlay"]; // they have lines of their own

export function screens(page) {
  const presence = page.bodies.presence;
  if (!presence) return html`<div class="scr"><h3><span>${t("console.screens.title")}</span></h3><p class="none">${t("console.screens.unknown")}</p></div>`;
  return html`<div class="scr">
    <h3><span>${t("console.screens.title")}</span><span>${t("console.screens.viewers", { n: (presence.viewers ?? 0).toLocaleString(lang()) })}</span></h3>
    ${namedScreens(page, presence.named)}
    <ul>
      ${presence.screens.filter(({ page }) => !NAMED_PAGES.includes(page)).map(({ page, count }) => html`<li><b>${t(`console.screens.${page}`)}</b><span class="x">${count}</span></li>`)}
      ${["judge", "venue"].map((role) => seats(page, presence, role))}
      ${material(page, presence.material ?? [])}
    </ul>
  </div>`;
}

/** Which screens have presenters' material at hand. */
function material(page, stocks) {
  const told = stocks.filter(({ of }) => of > 0);
  if (told.length === 0) return nothing;
  const late = told.filter(({ have, of }) => have < of);
  const names = late.slice(0, NAMED).map(({ page: of, who }) => (who ? nameOf(page, "venue", who) : t(`console.screens.${of}`)));
  return html`<li class=${late.length > 0 ? "bad" : ""} data-material>
    <b>${t("exhibit.material")}</b><span class="x">${told.length - late.length} / ${told.length}</span>
    ${late.length > 0 ? html`<span class="w">${t("exhibit.notReady", { n: late.length, names: names.join(lang() === "en" ? ", " : "、") + (late.length > NAMED ? "…" : "") })}</span>` : nothing}
  </li>`;
}

function seats(page, presence, role) {
  const ofRole = presence.seats.filter((seat) => seat.role.toLowerCase() === role);
  if (ofRole.length === 0) return nothing;
  const away = ofRole.filter((seat) => !seat.online);
  const names = away.slice(0, NAMED).map((seat) => nameOf(page, role, seat.who));
  return html`<li class=${away.length > 0 ? "bad" : ""}>
    <b>${t(`console.screens.${role}s`)}</b><span class="x">${ofRole.length - away.length} / ${ofRole.length}</span>
    ${away.length > 0 ? html`<span class="w">${t("console.screens.away", { n: away.length, names: names.join(lang() === "en" ? ", " : "、") + (away.length > NAMED ? "…" : "") })}</span>` : nothing}
  </li>`;
}

function nameOf(page, role, who) {
  const among = role === "judge" ? page.desk.judges : (page.bodies.programme?.venues ?? []);
  return pick(among.find((one) => one.id === who) ?? { name: who }, "name");
}

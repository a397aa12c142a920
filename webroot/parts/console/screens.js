// Who is connected: screens by page, seats by role, viewers.
import { html, nothing } from "../../lib/html.js";
import { lang, pick, t } from "../../lib/i18n.js";

const NAMED = 3;

export function screens(page) {
  const presence = page.bodies.presence;
  if (!presence) return html`<div class="scr"><h3><span>${t("console.screens.title")}</span></h3><p class="none">${t("console.screens.unknown")}</p></div>`;
  return html`<div class="scr">
    <h3><span>${t("console.screens.title")}</span><span>${t("console.screens.viewers", { n: (presence.viewers ?? 0).toLocaleString(lang()) })}</span></h3>
    <ul>
      ${presence.screens.map(({ page, count }) => html`<li><b>${t(`console.screens.${page}`)}</b><span class="x">${count}</span></li>`)}
      ${["judge", "venue"].map((role) => seats(page, presence, role))}
    </ul>
  </div>`;
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

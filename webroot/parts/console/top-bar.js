// What stays in sight whatever happens: which contest, whether all is saved and connected, who directs, what time it is there.
import { html, nothing } from "../../lib/html.js";
import { lang, pick, t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { serverNow } from "../../live/clock.js";
import { connectionState } from "../connection-state.js";
import { languageSwitch } from "../language-switch.js";
import { rehearsal } from "../rehearsal.js";
import { capOf } from "./own-keys.js";

export function topBar(page, place) {
  const { contest } = page.desk;
  return html`<header class="d-top">
    <h1>${pick(contest, "title")} ${pick(contest, "edition")}</h1>
    <span class="hall">${pick(contest, "hall")}</span>
    ${rehearsal(contest)}
    <span class="ok">${saved(page)}</span>
    ${connectionState(page.link, { timezone: contest.timezone, words: true })}
    <span class="gap"></span>
    ${place ? html`<span class="place">${place}</span>` : direction(page)} ${languageSwitch()}
    <p class="clk fig">${timeOfDay(serverNow(), contest.timezone)}</p>
  </header>`;
}

/** Nothing is shown before it is on disk; so the newest entry's time says since when all is saved. */
function saved({ saved, desk, timezone }) {
  if (saved) return t("console.saved", { n: saved.toLocaleString(lang()) });
  return t("console.savedAt", { time: timeOfDay(desk.log[0]?.at ?? serverNow(), timezone) });
}

function direction(page) {
  const holder = page.desk.direction;
  const other = page.otherDirector;
  if (!holder) return html`<span class="direction">${t("console.direction.nobody")}</span>`;
  if (!other) return html`<span class="direction mine">${t("console.direction.mine")}</span>`;
  const words = page.armed === "takeDirection" ? t("console.direction.again") : t("console.direction.other", { who: other.id });
  const directs = page.may("takeDirection");
  return html`<span class=${`direction ${directs ? "off" : ""}`}>${words}</span>${directs ? html`<button class="take" @click=${() => page.pressTake()}>${t("console.do.takeDirection")}<kbd>${capOf("h")}</kbd></button>` : nothing}`;
}

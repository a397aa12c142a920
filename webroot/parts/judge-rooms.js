// The judge's page when there is no sheet to fill: nobody on stage, somebody new on stage, and the page of what I gave.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { timeOfDay } from "../lib/format.js";
import { connectionState } from "./connection-state.js";
import { languageSwitch } from "./language-switch.js";
import { mySheets } from "./my-sheets.js";
import { mySeat } from "./seat-history.js";
import { themeSwitch } from "./theme-switch.js";

const FRESH_MS = 15 * 60 * 1000;

const contestOf = ({ contest, judge }) =>
  html`<section class="contest">
    <p>${pick(contest, "edition")}</p>
    <h1>${pick(contest, "title")}</h1>
    <p class="me">
      ${t("judge.me", { n: judge.n, name: pick(judge, "name") })}${pick(judge, "title") ? html` · ${pick(judge, "title")}` : nothing}
    </p>
  </section>`;

const switches = (link, again) =>
  html`<footer class="switches">
    ${connectionState(link, { words: true })}${themeSwitch(again)}${languageSwitch()}
  </footer>`;

const noticeList = (notices, timezone) =>
  notices.length
    ? html`<ol class="notices" aria-label=${t("judge.notices")}>
        ${notices.map(({ at, text }) => html`<li><span class="fig">${timeOfDay(at, timezone, { seconds: false })}</span> ${text}</li>`)}
      </ol>`
    : nothing;

/** Nobody on stage. */
export function waitingRoom({ body, desk, moved, notices, link, again, receipts, help }) {
  const state = ["planned", "closed"].includes(body.stage.state) ? body.stage.state : "waiting";
  const fresh = notices.filter(({ at }) => Date.now() - Date.parse(at) < FRESH_MS).slice(0, 1);
  return html`${contestOf(body)}
    <section class="calm">
      <h2 role="status">${t(`judge.calm.${state}`)}<small>${t(`judge.calm.${state}Say`)}</small></h2>
      ${body.judge.replaced ? html`<p class="banner" role="status">${t("judge.replaced")}</p>` : nothing}
      ${moved ? html`<p class="banner">${t(moved.revised ? "judge.moved.revised" : "judge.moved.say", moved)}</p>` : nothing}
      ${noticeList(fresh, body.contest.timezone)}
    </section>
    <section class="gave">
      <h2>${t("judge.mine.head")}</h2>
      ${sheets(body, desk, receipts)}
    </section>
    <button class="ghost help" @click=${help}>${t("judge.help.open")}</button>
    ${switches(link, again)}`;
}

const sheets = (body, desk, receipts) =>
  mySheets({ mine: body.mine, criteria: body.criteria, leftOver: desk.leftOver(), receipts, timezone: body.contest.timezone });

/** Somebody else came on stage while marks were typed: nothing is typed for the new one before the judge says so. */
export function movedOn(moved, presenter, goOn) {
  return html`<section class="fate plain" data-fate="moved">
    <h2 role="alert">
      ${t("judge.moved.head")}<small>${t(moved.revised ? "judge.moved.revised" : "judge.moved.say", moved)}</small>
    </h2>
    <button class="send" @click=${goOn}>${t("judge.moved.go", { name: pick(presenter, "name") })}</button>
  </section>`;
}

/** What I gave, notices, language and theme; over whatever else the page shows. */
export function judgePanel({ body, desk, notices, link, again, receipts, help }, close) {
  return html`<header class="top panel-top">
      <h2>${t("judge.mine.head")}</h2>
      <button class="more" @click=${close}>${t("judge.close")}</button>
    </header>
    ${sheets(body, desk, receipts)} ${noticeList(notices, body.contest.timezone)}
    <button class="ghost help" @click=${help}>${t("judge.help.open")}</button>
    ${mySeat(body.seat, body.contest.timezone)} ${contestOf(body)} ${switches(link, again)}`;
}

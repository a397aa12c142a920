// The board: who is on stage, the standings, the notices, on one sheet that fits a hand and fills a desk.
import { html, nothing } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { figure, timeOfDay } from "../lib/format.js";
import { hangs, length, rowClass } from "../lib/names.js";
import { isOn } from "./ceremony-scene.js";
import { connectionState } from "./connection-state.js";
import "./countdown.js";
import { sceneOf } from "./hall-picture.js";
import { languageSwitch } from "./language-switch.js";
import { roundWord, totalWord, votesSoFar } from "./made-of.js";
import { placeSealOf, rankSeal } from "./rank.js";
import { rehearsal } from "./rehearsal.js";
import { placeSeal } from "./scroll.js";
import { seal } from "./seal.js";
import "./standings.js";

export function boardSheet({ hall, notice = { notices: [] } }, link) {
  const { contest, standings } = hall;
  return html`<main class="board">
    <header><h1>${pick(contest, "title")}</h1><p>${pick(contest, "edition")}</p>${rehearsal(contest)}</header>
    <div class="sheet">
      <section class="first">${onAir(hall)} ${newest(notice.notices, contest.timezone)}</section>
      <section class="second">
        <h2><span>${t("board.revealed", { n: standings.length })}</span>${upNext(hall)}</h2>
        ${standings.length ? html`<leitai-standings .rows=${standings}></leitai-standings>` : html`<p class="none">${t("hall.nothingRevealed")}</p>`}
        ${toCome(hall)} ${earlier(notice.notices, contest.timezone)}
      </section>
    </div>
    <footer>${connectionState(link, { timezone: contest.timezone, words: true })}${languageSwitch()}</footer>
  </main>`;
}

function onAir(hall) {
  const { stage } = hall;
  const { presenter } = stage;
  const flow = sceneOf({ ...hall, scene: "flow" });
  const scene = flow !== "finale" ? flow : hall.reveal ? "reveal" : "locked";
  if (!presenter || scene === "award") return resting(hall);
  const across = lang() === "en" || !hangs(presenter.name);
  return html`<article class=${across || length(presenter.name) > 4 ? "onair across" : "onair"}>
    <h2 class="v">${pick(presenter, "name")}</h2>
    <div class="i">
      <p class="unit"><b>${pick(presenter, "unit")}</b>${pick(presenter, "title")}</p>
      <div class="now">${figureOf(scene, hall)}</div>
      ${scene === "reveal" && hall.reveal.rank ? (isOn(hall) ? placeSealOf : rankSeal)(hall.reveal.rank) : isOn(hall) ? nothing : seal(placeSeal(stage.place), { hollow: scene !== "stage", label: t("hall.place", { n: stage.place }) })}
    </div>
    <p class="of">${isOn(hall) ? nothing : html`${t("hall.turn")} <span class="fig">${stage.place} / ${stage.of}</span>`}${roundWord(stage) && !isOn(hall) ? html`&ensp;·&ensp;${roundWord(stage)}` : nothing}</p>
  </article>`;
}

/** One figure at a time: the clock, how many have scored, or the total. */
function figureOf(scene, hall) {
  const { stage, reveal } = hall;
  if (scene === "reveal") return html`<p class=${reveal.total === null ? "c unlit" : "c"}>${reveal.total === null ? "00.00" : figure(reveal.total)}</p><p class="k">${totalWord(stage)}${reveal.corrected ? html` · ${t("hall.corrected")}` : nothing}</p>`;
  if (scene === "locked") return html`<p class="c unlit" aria-hidden="true">00.00</p><p class="k">${t(isOn(hall) ? "ceremony.called" : stage.state === "certified" ? (hall.ceremony ? "ceremony.kept" : "hall.certified") : "hall.locked")}</p>`;
  if (scene === "scoring")
    return html`<p class="c"><leitai-clock .phase=${stage.phase} .paused=${stage.state === "paused"}></leitai-clock></p>
      <p class="k">${t("hall.scoring")} <span class="fig">${stage.judges.scored}/${stage.judges.of}</span></p>
      <p class="k">${votesSoFar(stage.judges)}</p>`;
  const part = stage.parts.find(({ now }) => now);
  const what = stage.state === "called" ? t("hall.called") : part ? t("board.speaking", { what: pick(part, "name") }) : stage.phase ? pick(stage.phase, "name") : "";
  return html`<p class="c"><leitai-clock .phase=${stage.phase} .paused=${stage.state === "paused"}></leitai-clock></p><p class="k">${what}</p>`;
}

/** Nobody on stage: before, between, or the end with its winner. */
function resting({ contest, stage, standings, awards, order }) {
  const winners = contest.state === "closed" ? standings.filter((row) => row.rank === 1) : [];
  if (winners.length === 0)
    return html`<article class="resting"><h2>${t(`board.is.${stage.state === "planned" ? "planned" : contest.state === "closed" ? "closed" : "waiting"}`)}</h2>
      <p>${pick(contest, "hall")} · ${t("board.presenters", { n: order.filter((turn) => turn.state !== "withdrawn").length })}</p></article>`;
  const award = awards.find(({ presenter }) => presenter === winners[0].presenter);
  return html`<article class="resting won">
    <p>${award ? pick(award, "name") : t("hall.rank", { n: 1 })}</p>
    ${winners.map((row) => html`<h2>${pick(row, "name")}</h2><p class="unit">${pick(row, "unit")}</p><p class="c">${figure(row.total)}</p>`)}
  </article>`;
}

function upNext({ next, contest }) {
  return next && contest.state === "open" ? html`<span>${t("common.next")} <b>${pick(next, "name")}</b></span>` : nothing;
}

function toCome({ order }) {
  const waiting = order.filter((turn) => turn.state === "waiting" || turn.state === "skipped").sort((a, b) => a.place - b.place);
  if (waiting.length === 0) return nothing;
  return html`<h2><span>${t("hall.order")}</span></h2>
    <ol class="rows to-come">
      ${waiting.map((turn) => html`<li><span class="r">${turn.place}</span><span class=${rowClass(pick(turn, "name"))}>${pick(turn, "name")}</span><span class="u">${pick(turn, "unit")}</span></li>`)}
    </ol>`;
}

function newest([notice], timezone) {
  return notice ? html`<article class="notice"><h2>${t("hall.notice")}<time class="fig">${timeOfDay(notice.at, timezone, { seconds: false })}</time></h2><p>${notice.text}</p></article>` : nothing;
}

function earlier([, ...notices], timezone) {
  if (notices.length === 0) return nothing;
  return html`<h2><span>${t("board.earlierNotices")}</span></h2>
    ${notices.map((notice) => html`<article class="notice old"><p><time class="fig">${timeOfDay(notice.at, timezone, { seconds: false })}</time>${notice.text}</p></article>`)}`;
}

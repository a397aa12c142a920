// A branch venue while somebody is on stage: the presenter, what is going on, and the standings beside it, on one screen.
import { html, nothing, repeat, styled } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { figure, judgeNumber, timeOfDay } from "../lib/format.js";
import { hangs, length } from "../lib/names.js";
import "./brush-stroke.js";
import "./countdown.js";
import { acrossWord, deductedWords, isVote, itemsThatCount, itemWords, roundWord, totalWord, votesSoFar } from "./made-of.js";
import { isOn } from "./ceremony-scene.js";
import { placeSealOf, rankSeal } from "./rank.js";
import { runsAcross, scroll } from "./scroll.js";
import { seal } from "./seal.js";
import "./standings.js";
import { contestLine } from "./contest-title.js";

const CAPS = { zh: [10, 30, 30], en: [15, 15, 15] };
const LIGHTS = 18;
const MARKS = 18;
const WITH_MARKS = 3; // figures that leave room for marks above them
const TURNS_MOST = 6;
const NAME_REM = 104;
const PART_REM = 57;
const PART_MOST_REM = 15;

/** @param fresh whether this moment began before the viewers' eyes */
export function venueScene(scene, hall, notices, { fresh }) {
  const { contest, stage } = hall;
  const across = runsAcross(stage.presenter) ? " across" : "";
  return html`<div class=${`scene venue-scene ${scene}${across}`}>
    ${contestLine(contest)}
    ${scroll(stage.presenter, { place: isOn(hall) ? 0 : stage.place, hollow: scene !== "stage", width: NAME_REM })}
    <section class="at going-on">${goingOn(scene, hall, fresh)}</section>
    ${isOn(hall) ? nothing : turnLine(hall)}
    <aside class="at beside-board">
      <h2>${t("hall.standings")}<small>${t("board.revealed", { n: hall.standings.length })}</small></h2>
      ${hall.standings.length ? html`<leitai-standings .rows=${hall.standings} .caps=${CAPS[lang()]}></leitai-standings>` : html`<p class="soft">${t("hall.nothingRevealed")}</p>`}
    </aside>
    ${quiet(notices, contest.timezone)}
  </div>`;
}

function goingOn(scene, hall, fresh) {
  if (scene === "reveal") return revealed(hall, fresh);
  if (scene === "locked") return html`<h3>${t(isOn(hall) ? "ceremony.called" : hall.stage.state === "certified" ? (hall.ceremony ? "ceremony.kept" : "hall.certified") : "hall.locked")}</h3><p class="big fig unlit" aria-hidden="true">00.00</p>`;
  if (scene === "scoring") return scoring(hall.stage);
  return speaking(hall.stage);
}

function speaking(stage) {
  const part = stage.parts.find(({ now }) => now);
  const phase = stage.state === "called" ? t("hall.called") : stage.phase ? pick(stage.phase, "name") : "";
  return html`<h3>${phase}</h3>
    ${clock(stage)}
    ${part ? html`<p class="part" ${styled({ "--part": `${partSize(pick(part, "name"))}rem` })}>${pick(part, "name")}</p>` : nothing}
    <leitai-brush-stroke .phase=${stage.phase}></leitai-brush-stroke>`;
}

function partSize(name) {
  return Math.min(PART_MOST_REM, PART_REM / length(name) / (hangs(name) ? 1.02 : 0.55));
}

function scoring(stage) {
  const { scored, of, lights } = stage.judges;
  const few = lights.length > 0 && lights.length <= LIGHTS;
  return html`<h3>${t("venue.scoring")}</h3>
    ${clock(stage)}
    ${few ? html`<ol class="small-stamps">${repeat(lights, ({ n }) => n, light)}</ol>` : nothing}
    ${votesSoFar(stage.judges) ? html`<p class="public">${votesSoFar(stage.judges)}</p>` : nothing}
    <p class=${few ? "tally fig" : "tally fig big"} aria-label=${t("hall.scoredOf", { n: scored, of })}>${scored}<span class="soft">/${of}</span><small>${t("hall.scored")}</small></p>`;
}

function light({ n, scored, excused }) {
  const word = t(excused ? "hall.excused" : scored ? "hall.given" : "hall.awaited");
  return html`<li class=${excused ? "excused" : ""}>${seal(lang() === "en" ? String(n) : judgeNumber(n), { hollow: !scored, label: `${n} ${word}` })}</li>`;
}

function revealed(hall, fresh) {
  const { stage, reveal } = hall;
  const judges = reveal.panels.length === 1 ? reveal.panels[0].judges || [] : [];
  const figures = [...reveal.panels.map((panel) => panelFigure(panel, reveal.panels.length === 1)), ...itemsThatCount(reveal.items).map(itemWords), ...deductedWords(reveal.deducted)];
  const marks = judges.length > 0 && judges.length <= MARKS && figures.length <= WITH_MARKS;
  const turns = reveal.turns.slice(-TURNS_MOST);
  return html`<div class=${fresh ? "revealed fresh" : "revealed"} data-step=${reveal.newest ? reveal.newest.kind : ""} data-many=${figures.length > WITH_MARKS || turns.length > 0}>
    ${marks
      ? html`<ol class="marks" ${styled({ "--columns": 6 })}>${judges.map(({ total, use }) => html`<li class=${use && use !== "counted" ? "out" : ""}><b>${total ? figure(total) : html`<span class="unlit">00.0</span>`}</b></li>`)}</ol>`
      : nothing}
    <dl class="figures">${figures.map((one) => html`<div><dt>${one.name}</dt><dd>${one.figure}</dd></div>`)}</dl>
    ${turns.length
      ? html`<ol class="turns">${turns.map(({ turn, shown, counts }) => html`<li class=${[turn === stage.round ? "now" : "", counts ? "" : "out"].join(" ")}><small>${turn}</small><b>${figure(shown)}</b></li>`)}</ol>`
      : nothing}
    <p class=${reveal.total === null ? "big fig unlit" : "big fig"} data-n=${reveal.total === null ? 5 : reveal.total.length}>${reveal.total === null ? "00.00" : figure(reveal.total)}</p>
    <p class="total-word">${totalWord(stage)}${reveal.corrected ? html` · ${t("hall.corrected")}` : nothing}</p>
    ${reveal.rank === null ? nothing : html`<div class="placed">${(isOn(hall) ? placeSealOf : rankSeal)(reveal.rank)}</div>`}
  </div>`;
}

function panelFigure(panel, alone) {
  const name = !alone || isVote(panel) ? pick(panel, "name") : panel.criteria.length ? t("hall.criteriaTogether") : acrossWord(panel);
  return { name, figure: panel.shown === null ? html`<span class="unlit">00.00</span>` : figure(panel.shown) };
}

function clock(stage) {
  return html`<leitai-clock .phase=${stage.phase} .paused=${stage.state === "paused"}></leitai-clock>`;
}

/** With several turns the next presenter has a line of its own. */
function turnLine({ stage, next }) {
  const round = roundWord(stage);
  return html`<p class="at turn" data-lines=${round ? 2 : 1}>
    <span>${t("hall.turn")} <span class="fig">${stage.place}<span class="soft"> / ${stage.of}</span></span></span>
    ${round ? html`<span class="round">${round}</span>` : nothing}${upNext({ next })}
  </p>`;
}

function upNext({ next }) {
  return next ? html`<span class="next"><span class="soft">${t("common.next")}</span> ${pick(next, "name")}</span>` : nothing;
}

/** The newest notice stays to be read, quietly, after its plate is gone. */
function quiet([notice], timezone) {
  return notice ? html`<p class="at quiet"><b>${t("hall.notice")} <span class="fig">${timeOfDay(notice.at, timezone, { seconds: false })}</span></b><span>${notice.text}</span></p>` : nothing;
}

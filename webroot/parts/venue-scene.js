// A branch venue while somebody is on stage: the presenter, what is going on, and the standings beside it, on one screen.
import { html, nothing, repeat, styled } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { countWord, figure, isZero, judgeNumber, negate, timeOfDay } from "../lib/format.js";
import { hangs, length } from "../lib/names.js";
import "./brush-stroke.js";
import "./countdown.js";
import { rankSeal } from "./rank.js";
import { runsAcross, scroll } from "./scroll.js";
import { seal } from "./seal.js";
import "./standings.js";

const CAPS = { zh: [10, 30, 30], en: [15, 15, 15] };
const LIGHTS = 18;
const MARKS = 18;
const NAME_REM = 104;
const PART_REM = 57;
const PART_MOST_REM = 15;

/** @param fresh whether this moment began before the viewers' eyes */
export function venueScene(scene, hall, notices, { fresh }) {
  const { contest, stage } = hall;
  const across = runsAcross(stage.presenter) ? " across" : "";
  return html`<div class=${`scene venue-scene ${scene}${across}`}>
    <p class="at contest">${pick(contest, "title")}<b>${pick(contest, "edition")}</b></p>
    ${scroll(stage.presenter, { place: stage.place, hollow: scene !== "stage", width: NAME_REM })}
    <section class="at going-on">${goingOn(scene, hall, fresh)}</section>
    <p class="at turn">${t("hall.turn")} <span class="fig">${stage.place}<span class="soft"> / ${stage.of}</span></span>${upNext(hall)}</p>
    <aside class="at beside-board">
      <h2>${t("hall.standings")}<small>${t("board.revealed", { n: hall.standings.length })}</small></h2>
      ${hall.standings.length ? html`<leitai-standings .rows=${hall.standings} .caps=${CAPS[lang()]}></leitai-standings>` : html`<p class="soft">${t("hall.nothingRevealed")}</p>`}
    </aside>
    ${quiet(notices, contest.timezone)}
  </div>`;
}

function goingOn(scene, hall, fresh) {
  if (scene === "reveal") return revealed(hall, fresh);
  if (scene === "locked") return html`<h3>${t(hall.stage.state === "certified" ? "hall.certified" : "hall.locked")}</h3><p class="big fig unlit" aria-hidden="true">00.00</p>`;
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
    <p class=${few ? "tally fig" : "tally fig big"} aria-label=${t("hall.scoredOf", { n: scored, of })}>${scored}<span class="soft">/${of}</span><small>${t("hall.scored")}</small></p>`;
}

function light({ n, scored, excused }) {
  const word = t(excused ? "hall.excused" : scored ? "hall.given" : "hall.awaited");
  return html`<li class=${excused ? "excused" : ""}>${seal(lang() === "en" ? String(n) : judgeNumber(n), { hollow: !scored, label: `${n} ${word}` })}</li>`;
}

function revealed({ reveal }, fresh) {
  const judges = reveal.panels.length === 1 ? reveal.panels[0].judges || [] : [];
  return html`<div class=${fresh ? "revealed fresh" : "revealed"}>
    ${judges.length > 0 && judges.length <= MARKS
      ? html`<ol class="marks" ${styled({ "--columns": 6 })}>${judges.map(({ total, use }) => html`<li class=${use === "counted" ? "" : "out"}><b>${figure(total)}</b></li>`)}</ol>`
      : nothing}
    <dl class="figures">
      ${reveal.panels.map((panel) => html`<div><dt>${reveal.panels.length === 1 ? t("hall.meanOf", { n: lang() === "zh" ? countWord(panel.counted) : panel.counted }) : pick(panel, "name")}</dt><dd>${figure(panel.shown)}</dd></div>`)}
      ${reveal.deducted && !isZero(reveal.deducted) ? html`<div><dt>${t("hall.deducted")}</dt><dd>${figure(negate(reveal.deducted))}</dd></div>` : nothing}
    </dl>
    <p class="big fig">${reveal.total === null ? "" : figure(reveal.total)}</p>
    <p class="total-word">${t("hall.total")}${reveal.corrected ? html` · ${t("hall.corrected")}` : nothing}</p>
    ${reveal.rank === null ? nothing : html`<div class="placed">${rankSeal(reveal.rank)}</div>`}
  </div>`;
}

function clock(stage) {
  return html`<leitai-clock .phase=${stage.phase} .paused=${stage.state === "paused"}></leitai-clock>`;
}

function upNext({ next }) {
  return next ? html`<span class="next"><span class="soft">${t("common.next")}</span> ${pick(next, "name")}</span>` : nothing;
}

/** The newest notice stays to be read, quietly, after its plate is gone. */
function quiet([notice], timezone) {
  return notice ? html`<p class="at quiet"><b>${t("hall.notice")} <span class="fig">${timeOfDay(notice.at, timezone, { seconds: false })}</span></b><span>${notice.text}</span></p>` : nothing;
}

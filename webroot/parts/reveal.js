// 揭晓, step by step as the director turns them: marks, what is struck, what else counts, the total, the place.
// Before it, while the marks are locked and checked, the same shape unlit: it shows nothing and holds nothing.
import { html, nothing } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { figure } from "../lib/format.js";
import { totalWord } from "./made-of.js";
import { account } from "./reveal-account.js";
import { blankMarks, unveil } from "./reveal-panels.js";
import { rope } from "./rope.js";
import { runsAcross, scroll } from "./scroll.js";
import { isOn } from "./ceremony-scene.js";
import { placeSealOf, rankSeal } from "./rank.js";

const BLANK_MARK = "00.0";
const BLANK_TOTAL = "00.00";
/**
 * Above the total: what the marks take at least as it always stood, how much there is then, and how much with a smaller total; what a
 * line of the account and the row of turns take. Where there is more, lines are smaller too.
 */
const ROOM_REM = {
  hanging: { least: 22, plain: 41.5, tall: 54, line: 7.8, turns: 14 },
  across: { least: 15, plain: 27, tall: 41, line: 7.8, turns: 12.4 },
};
const EDGE_REM = { plain: 3, tall: 5 };

export function lockedScene(hall) {
  const { stage } = hall;
  return html`${scroll(stage.presenter, { place: isOn(hall) ? 0 : stage.place, hollow: true })} ${blankMarks(stage.judges.of, BLANK_MARK)}
    <p class="at sum"><span>${t(isOn(hall) ? "ceremony.called" : hall.ceremony && stage.state === "certified" ? "ceremony.kept" : stage.state === "certified" ? "hall.certified" : "hall.locked")}</span></p>
    <p class="at final unlit" aria-hidden="true">${BLANK_TOTAL}</p>
    <p class="at rank"><span>${totalWord(stage)}</span></p>
    ${turnOf(hall)}`;
}

/** @param fresh whether its newest step was made before the viewer's eyes: only that one moves */
export function revealScene(hall, { fresh }) {
  const { stage, reveal } = hall;
  const marks = unveil(reveal.panels, reveal.newest);
  const sums = account(reveal, stage, { bare: marks.rem === 0 });
  const room = roomFor(marks.rem, sums, stage.presenter);
  return html`${scroll(stage.presenter, { small: room !== "plain" })}
    <div class="at unfolded" data-room=${room} data-step=${fresh && reveal.newest ? reveal.newest.kind : ""}>
      <div class="unveil">${marks.what}</div>
      ${sums.what}
    </div>
    ${reveal.total === null
      ? html`<p class="at final unlit" aria-hidden="true">${BLANK_TOTAL}</p>`
      : html`<p class="at final" data-n=${reveal.total.length}>${figure(reveal.total)}</p>`}
    ${place(hall, fresh)} ${turnOf(hall)}`;
}

/** In a ceremony "1st of 6" would be read as the place. */
function turnOf(hall) {
  return isOn(hall) ? nothing : rope(hall);
}

function roomFor(marks, { lines, turns }, presenter) {
  const room = ROOM_REM[runsAcross(presenter) ? "across" : "hanging"];
  const account = lines * room.line + (turns ? room.turns : 0);
  if (Math.max(room.least, marks) + account + EDGE_REM.plain <= room.plain) return "plain";
  return marks + account + EDGE_REM.tall <= room.tall ? "tall" : "dense";
}

function place(hall, fresh) {
  const { stage, reveal, standings } = hall;
  const { rank, previousRank } = reveal;
  const moved = previousRank !== null && rank !== null && previousRank !== rank;
  return html`<p class="at rank">
      <span>${totalWord(stage)}</span>
      ${rank === null || isOn(hall) ? nothing : html`<span class="so-far">${t("hall.amongRevealed", { n: standings.length })}</span>`}
      ${moved ? html`<b class="was">${previousRank}</b>${arrow()}` : nothing}${rank === null || isOn(hall) ? nothing : html`<b>${rank}</b>`}
    </p>
    ${rank === null ? nothing : html`<div class=${fresh ? "at place-seal fresh" : "at place-seal"}>${isOn(hall) ? placeSealOf(rank) : rankSeal(rank)}</div>`}`;
}

function arrow() {
  return html`<svg viewBox="0 0 96 40" aria-hidden="true"><path d="M0 20h88M70 5l20 15-20 15" fill="none" stroke="currentColor" stroke-width="5" /></svg>`;
}

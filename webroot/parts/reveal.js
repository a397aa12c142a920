// 揭晓: marks turn over one after another, highest and lowest are struck, what was deducted, the total, the place.
// Before it, while the marks are locked and checked, the same shape unlit: it shows nothing and holds nothing.
import { classMap, html, nothing, styled } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { countWord, figure, isZero, negate } from "../lib/format.js";
import { markStrip } from "./mark-strip.js";
import { rope } from "./rope.js";
import { scroll } from "./scroll.js";
import { rankSeal } from "./rank.js";

const IN_ONE_ROW = 11;
const IN_ROWS = 33;
const BLANK_MARK = "00.0";
const BLANK_TOTAL = "00.00";

export function lockedScene(hall) {
  const { stage } = hall;
  const judges = stage.judges.of <= IN_ONE_ROW ? stage.judges.of : 0;
  return html`${scroll(stage.presenter, { place: stage.place, hollow: true })}
    ${judges
      ? html`<ol class="at marks unlit" aria-hidden="true" ${columns(judges)}>${Array.from({ length: judges }, (_, i) => html`<li><small>${i + 1}</small><b>${BLANK_MARK}</b></li>`)}</ol>`
      : nothing}
    <p class="at sum"><span>${t(stage.state === "certified" ? "hall.certified" : "hall.locked")}</span></p>
    <p class="at final unlit" aria-hidden="true">${BLANK_TOTAL}</p>
    <p class="at rank"><span>${t("hall.total")}</span></p>
    ${rope(hall)}`;
}

/** @param fresh whether it has just been revealed: a page that comes later shows the end of the motion */
export function revealScene(hall, { fresh }) {
  const { stage, reveal, standings } = hall;
  const rows = reveal.panels.map(panelOf);
  const marks = Math.max(0, ...reveal.panels.map((panel) => (panel.judges || []).length));
  const times = { "--marks": Math.min(marks, IN_ROWS) };
  return html`${scroll(stage.presenter)}
    <div class=${fresh ? "at unveil fresh" : "at unveil"} ${styled(times)}>
      ${rows.length === 1 ? rows[0].marks : rows.map((row) => html`<section class="panel">${row.label}${row.marks}</section>`)}
    </div>
    <dl class=${classMap({ at: true, sum: true, fresh, bare: rows.length === 1 && marks === 0 })} ${styled(times)}>
      ${rows.length === 1 ? html`<div><dt>${meanOf(reveal.panels[0])}</dt><dd>${figure(reveal.panels[0].shown)}</dd></div>` : nothing}
      ${reveal.deducted && !isZero(reveal.deducted) ? html`<div><dt>${t("hall.deducted")}</dt><dd>${figure(negate(reveal.deducted))}</dd></div>` : nothing}
      ${reveal.corrected ? html`<div><dt class="word">${t("hall.corrected")}</dt></div>` : nothing}
    </dl>
    ${reveal.total === null
      ? html`<p class="at final unlit">${BLANK_TOTAL}</p>`
      : html`<p class=${fresh ? "at final fresh" : "at final"} data-n=${reveal.total.length} ${styled(times)}>${figure(reveal.total)}</p>`}
    ${place(reveal, standings.length, fresh, times)} ${rope(hall)}`;
}

function place({ rank, previousRank }, revealed, fresh, times) {
  const moved = previousRank !== null && rank !== null && previousRank !== rank;
  return html`<p class=${fresh ? "at rank fresh" : "at rank"} ${styled(times)}>
      <span>${t("hall.total")}</span>
      ${rank === null ? nothing : html`<span class="so-far">${t("hall.amongRevealed", { n: revealed })}</span>`}
      ${moved ? html`<b class="was">${previousRank}</b>${arrow()}` : nothing}${rank === null ? nothing : html`<b>${rank}</b>`}
    </p>
    ${rank === null ? nothing : html`<div class=${fresh ? "at place-seal fresh" : "at place-seal"} ${styled(times)}>${rankSeal(rank)}</div>`}`;
}

function arrow() {
  return html`<svg viewBox="0 0 96 40" aria-hidden="true"><path d="M0 20h88M70 5l20 15-20 15" fill="none" stroke="currentColor" stroke-width="5" /></svg>`;
}

/** How one panel is shown: mark by mark, or as a strip where they are too many to read, or its figure alone. */
function panelOf(panel, _, panels) {
  const judges = panel.judges || [];
  const alone = panels.length === 1;
  const label = html`<h3>${pick(panel, "name")}<b>${figure(panel.shown)}</b></h3>`;
  if (judges.length === 0) return { label, marks: nothing };
  if (judges.length > (alone ? IN_ROWS : IN_ONE_ROW)) return { label, marks: markStrip(judges) };
  return { label, marks: html`<ol class="marks" data-rows=${Math.ceil(judges.length / IN_ONE_ROW)} ${columns(Math.min(IN_ONE_ROW, judges.length))}>${judges.map(mark)}</ol>` };
}

function mark({ n, total, use }, i) {
  const out = use !== "counted";
  return html`<li class=${out ? "out" : ""} ${styled({ "--i": i })}>
    ${n === undefined ? nothing : html`<small>${n}</small>`}<b>${figure(total)}</b>${out ? html`<em>${t(`hall.${use}`)}</em>` : nothing}
  </li>`;
}

function columns(n) {
  return styled({ "--columns": Math.max(n, 8) });
}

function meanOf({ judges, counted }) {
  const dropped = (judges || []).some(({ use }) => use !== "counted");
  return t(dropped ? "hall.meanOfCounted" : "hall.meanOf", { n: lang() === "zh" ? countWord(counted) : counted });
}

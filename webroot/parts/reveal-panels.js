// What the judges made of it, unveiled: a single panel mark by mark, several panels or criteria a line for each.
import { classMap, html, nothing, styled } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { figure } from "../lib/format.js";
import { eachWord, isVote, votesWord, acrossWord } from "./made-of.js";
import { markStrip } from "./mark-strip.js";

const IN_ONE_ROW = 11;
const IN_ROWS = 33;
const LINES_MOST = 5;
const PIECES_IN_A_ROW = 4;
const PIECES_MOST = 12;
const MARKS_REM = 69; // what a line leaves for its marks
const DIGIT_REM = { large: 1.75, small: 1.5 };
const LINE_BEATS = 3;

/**
 * @returns {{what, beats, rem}} what: the template; beats: how many pieces turn over one after another; rem: its height
 */
export function unveil(panels) {
  if (panels.length > 1) return panelLines(panels);
  const [panel] = panels;
  return panel.criteria.length ? criteriaOf(panel) : marksOf(panel.judges || []);
}

export function blankMarks(judges, blank) {
  if (judges === 0 || judges > IN_ONE_ROW) return nothing;
  return html`<ol class="at marks unlit" aria-hidden="true" ${columns(judges)}>${Array.from({ length: judges }, (_, i) => html`<li><small>${i + 1}</small><b>${blank}</b></li>`)}</ol>`;
}

/** Mark by mark, or as a strip where they are too many to read. */
function marksOf(judges) {
  const beats = Math.min(judges.length, IN_ROWS);
  if (judges.length === 0) return { what: nothing, beats, rem: 0 };
  if (judges.length > IN_ROWS) return { what: markStrip(judges), beats, rem: 16 };
  const rows = Math.ceil(judges.length / IN_ONE_ROW);
  const what = html`<ol class="marks" data-rows=${rows} ${columns(Math.min(IN_ONE_ROW, judges.length))}>${judges.map(mark)}</ol>`;
  return { what, beats, rem: rows === 1 ? 15 : rows * 5.5 };
}

function mark({ n, total, use }, i) {
  const out = use !== "counted";
  return html`<li class=${out ? "out" : ""} ${styled({ "--i": i })}>
    ${n === undefined || n === null ? nothing : html`<small>${n}</small>`}<b>${figure(total)}</b>${out ? html`<em>${t(`hall.${use}`)}</em>` : nothing}
  </li>`;
}

function panelLines(panels) {
  if (panels.length > LINES_MOST) return piecesOf(panels, nothing);
  const beats = Math.min(IN_ROWS, Math.max(0, ...panels.map((panel) => (panel.judges || []).length)));
  const lines = panels.map((panel) => line({ name: pick(panel, "name"), shown: panel.shown, beside: besidePanel(panel) }));
  return { what: html`<ol class="lines">${lines}</ol>`, beats, rem: panels.length * 7.6 };
}

function besidePanel(panel) {
  if (panel.criteria.length) return smallPieces(panel.criteria);
  if (isVote(panel)) return html`<p class="beside-figure">${votesWord(panel.votes)}</p>`;
  if ((panel.judges || []).length) return smallMarks(panel.judges);
  return panel.counted ? html`<p class="beside-figure">${acrossWord(panel)}</p>` : nothing;
}

/** Criteria that are put together each for itself: a turning piece each, with its marks small where there is room. */
function criteriaOf(panel) {
  const { criteria } = panel;
  const each = eachWord(panel);
  const caption = each ? html`<p class="each">${each}</p>` : nothing;
  const marks = criteria.some(({ judges }) => judges && judges.length);
  if (criteria.length > LINES_MOST || !marks) return piecesOf(criteria, caption);
  const lines = criteria.map((one, i) => line({ name: pick(one, "name"), shown: one.shown, beside: smallMarks(one.judges), turns: true, at: i * LINE_BEATS }));
  return { what: html`${caption}<ol class="lines">${lines}</ol>`, beats: criteria.length * LINE_BEATS, rem: 5.7 + criteria.length * 7.6 };
}

function line({ name, shown, beside, turns = false, at = 0 }) {
  return html`<li class=${classMap({ line: true, piece: turns })} ${styled({ "--i": at, "--at": at })}><h3>${name}</h3><b>${shownOr(shown)}</b>${beside}</li>`;
}

/** Name and figure of each, for so many that their marks have no room. */
function piecesOf(all, caption) {
  const some = all.length > PIECES_MOST ? all.slice(0, PIECES_MOST - 1) : all;
  const n = some.length + (some === all ? 0 : 1);
  const rows = Math.ceil(n / PIECES_IN_A_ROW);
  const what = html`${caption}<ol class="pieces-unveiled" data-rows=${rows} ${styled({ "--columns": Math.min(PIECES_IN_A_ROW, n) })}>
    ${some.map((one, i) => html`<li ${styled({ "--i": i * LINE_BEATS })}><h3>${pick(one, "name")}</h3><b>${shownOr(one.shown)}</b></li>`)}
    ${some === all ? nothing : html`<li ${styled({ "--i": n * LINE_BEATS })}><h3>${t("hall.more", { n: all.length - some.length })}</h3></li>`}
  </ol>`;
  return { what, beats: n * LINE_BEATS, rem: 5.7 + rows * 13 };
}

function smallPieces(criteria) {
  return html`<ol class="small-pieces" ${styled({ "--columns": criteria.length })}>${criteria.map((one) => html`<li><small>${pick(one, "name")}</small><b>${shownOr(one.shown)}</b></li>`)}</ol>`;
}

function smallMarks(judges) {
  const longest = Math.max(...judges.map(({ total }) => total.length));
  const fit = (digit) => Math.min(IN_ONE_ROW, Math.floor(MARKS_REM / (longest * digit + 1)));
  const size = ["large", "small"].find((one) => judges.length <= fit(DIGIT_REM[one]));
  if (!size) return markStrip(judges);
  return html`<ol class=${`marks ${size}`} ${styled({ "--columns": fit(DIGIT_REM[size]) })}>${judges.map(mark)}</ol>`;
}

/** A panel without a score, as before its quorum is there, has unlit digits. */
function shownOr(shown) {
  return shown === null || shown === undefined ? html`<span class="unlit" aria-hidden="true">00.00</span>` : figure(shown);
}

function columns(n) {
  return styled({ "--columns": Math.max(n, 8) });
}

// What the judges made of it, unveiled: a single panel mark by mark, several panels or criteria a line for each.
import { classMap, html, nothing, styled } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { figure } from "../lib/format.js";
import { eachWord, isVote, votesWord, acrossWord } from "./made-of.js";
import { levelsOf, markStrip } from "./mark-strip.js";

const IN_ONE_ROW = 11;
const LINES_MOST = 5;
const PIECES_IN_A_ROW = 4;
const PIECES_MOST = 12;
const MARKS_REM = 69; // what a line leaves for its marks
const DIGIT_REM = { large: 1.75, small: 1.5 };
const BLANK_MARK = "00.0";

/**
 * @param newest the step that was just made: {kind, about, at}, or null
 * @returns {{what, rem}} what: the template; rem: its height
 */
export function unveil(panels, newest) {
  if (panels.length > 1) return panelLines(panels, newest);
  const [panel] = panels;
  if (!panel) return { what: nothing, rem: 0 };
  if (panel.criteria.length) return criteriaOf(panel, newest);
  return panel.spread ? { what: markStrip(panel.spread), rem: 16 } : marksOf(panel.judges || [], newest);
}

export function blankMarks(judges, blank) {
  if (judges === 0 || judges > IN_ONE_ROW) return nothing;
  return html`<ol class="at marks unlit" aria-hidden="true" ${columns(judges)}>${Array.from({ length: judges }, (_, i) => html`<li><small>${i + 1}</small><b>${blank}</b></li>`)}</ol>`;
}

function marksOf(judges, newest) {
  if (judges.length === 0) return { what: nothing, rem: 0 };
  const rows = Math.ceil(judges.length / IN_ONE_ROW);
  const what = html`<ol class="marks" data-rows=${rows} ${columns(Math.min(IN_ONE_ROW, judges.length))}>${judges.map(mark(newest))}</ol>`;
  return { what, rem: rows === 1 ? 15 : rows * 5.5 };
}

/** One judge's mark, unlit until it is revealed. */
const mark = (newest) => ({ n, total, use }, i) => {
  const out = use !== null && use !== undefined && use !== "counted";
  const isNewest = Boolean(newest) && (newest.kind !== "mark" || newest.at === i);
  return html`<li class=${classMap({ out, newest: isNewest })} ${styled({ "--i": newest && newest.kind === "mark" ? 0 : i })}>
    ${n === undefined || n === null ? nothing : html`<small>${n}</small>`}<b>${shownOr(total, BLANK_MARK)}</b>${out ? html`<em>${t(`hall.${use}`)}</em>` : nothing}
  </li>`;
};

function panelLines(panels, newest) {
  const isNewest = (panel) => (newest && newest.about === panel.id ? newest : null);
  if (panels.length > LINES_MOST) return piecesOf(panels, nothing, isNewest);
  const lines = panels.map((panel) => line({ name: pick(panel, "name"), shown: panel.shown, beside: besidePanel(panel, isNewest(panel)), newest: isNewest(panel) }));
  return { what: html`<ol class="lines">${lines}</ol>`, rem: panels.length * 7.6 };
}

function besidePanel(panel, newest) {
  if (panel.criteria.length) return smallPieces(panel.criteria);
  if (panel.spread && (panel.spread.length > 1 || !isVote(panel))) return html`<div class="beside-spread">${isVote(panel) ? html`<p class="beside-figure">${votesWord(panel.votes)}</p>` : nothing}${markStrip(panel.spread)}</div>`;
  if (isVote(panel)) return html`<p class="beside-figure">${votesWord(panel.votes)}</p>`;
  if ((panel.judges || []).length) return smallMarks(panel.judges, newest);
  return panel.counted ? html`<p class="beside-figure">${acrossWord(panel)}</p>` : nothing;
}

/** Criteria that are put together each for itself: a turning piece each, with its marks small where there is room. */
function criteriaOf(panel, newest) {
  const isNewest = (one) => (newest && (newest.kind === "panel" || panel.criteria[newest.at] === one) ? newest : null);
  const { criteria } = panel;
  const each = eachWord(panel);
  const caption = each ? html`<p class="each">${each}</p>` : nothing;
  const marks = criteria.some(({ judges }) => judges && judges.length);
  if (criteria.length > LINES_MOST || !marks) return piecesOf(criteria, caption, isNewest);
  const lines = criteria.map((one) => line({ name: pick(one, "name"), shown: one.shown, beside: one.judges ? smallMarks(one.judges, isNewest(one)) : nothing, newest: isNewest(one) }));
  return { what: html`${caption}<ol class="lines">${lines}</ol>`, rem: 5.7 + criteria.length * 7.6 };
}

function line({ name, shown, beside, newest }) {
  return html`<li class=${classMap({ line: true, newest: Boolean(newest) })}><h3>${name}</h3><b>${shownOr(shown)}</b>${beside}</li>`;
}

/** Name and figure of each, for so many that their marks have no room. */
function piecesOf(all, caption, isNewest) {
  const some = all.length > PIECES_MOST ? all.slice(0, PIECES_MOST - 1) : all;
  const n = some.length + (some === all ? 0 : 1);
  const rows = Math.ceil(n / PIECES_IN_A_ROW);
  const what = html`${caption}<ol class="pieces-unveiled" data-rows=${rows} ${styled({ "--columns": Math.min(PIECES_IN_A_ROW, n) })}>
    ${some.map((one) => html`<li class=${isNewest(one) ? "newest" : ""}><h3>${pick(one, "name")}</h3><b>${shownOr(one.shown)}</b></li>`)}
    ${some === all ? nothing : html`<li><h3>${t("hall.more", { n: all.length - some.length })}</h3></li>`}
  </ol>`;
  return { what, rem: 5.7 + rows * 13 };
}

function smallPieces(criteria) {
  return html`<ol class="small-pieces" ${styled({ "--columns": criteria.length })}>${criteria.map((one) => html`<li><small>${pick(one, "name")}</small><b>${shownOr(one.shown)}</b></li>`)}</ol>`;
}

function smallMarks(judges, newest) {
  const longest = Math.max(...judges.map(({ total }) => (total || BLANK_MARK).length));
  const fit = (digit) => Math.min(IN_ONE_ROW, Math.floor(MARKS_REM / (longest * digit + 1)));
  const size = ["large", "small"].find((one) => judges.length <= fit(DIGIT_REM[one]));
  if (!size) return judges.every(({ total }) => total) ? markStrip(levelsOf(judges)) : nothing;
  return html`<ol class=${`marks ${size}`} ${styled({ "--columns": fit(DIGIT_REM[size]) })}>${judges.map(mark(newest))}</ol>`;
}

/** A panel without a score, as before its quorum is there, has unlit digits. */
function shownOr(shown, blank = "00.00") {
  return shown === null || shown === undefined ? html`<span class="unlit" aria-hidden="true">${blank}</span>` : figure(shown);
}

function columns(n) {
  return styled({ "--columns": Math.max(n, 8) });
}

// The account below the marks: the panels' figure, what was given off the stage, what was deducted, and the turns that count.
import { classMap, html, nothing } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { figure } from "../lib/format.js";
import { acrossWord, deductedWords, itemsThatCount, itemWords, roundWord } from "./made-of.js";

const WIDTH_REM = 122;
const TURNS_MOST = 8;

/**
 * What follows the panels, in the order in which the rules take it.
 *
 * @returns {[{name, figure}]} and those that only come behind the turns, as `behind`
 */
function entriesOf({ panels, items, turns, deducted }) {
  const counted = itemsThatCount(items);
  const once = turns.length ? counted.filter(({ perTurn }) => !perTurn) : [];
  const [panel] = panels;
  const first = panels.length === 1 && panel.shown !== null ? [{ name: panel.criteria.length ? t("hall.criteriaTogether") : acrossWord(panel), figure: figure(panel.shown) }] : [];
  return {
    entries: [...first, ...counted.filter((one) => !once.includes(one)).map(itemWords), ...deductedWords(deducted)],
    behind: once.map(itemWords),
  };
}

/**
 * @param bare whether nothing stands above it
 * @returns {{what, lines, turns}} lines: how many lines the entries take; turns: whether a row of turns follows
 */
export function account(reveal, stage, { bare }) {
  const { entries, behind } = entriesOf(reveal);
  const turns = reveal.turns.slice(-TURNS_MOST);
  const lines = Math.ceil(entries.reduce((rem, one) => rem + remOf(one), 0) / WIDTH_REM);
  const what = html`<dl class=${classMap({ sum: true, bare })}>
      ${entries.map(entry)}
      ${reveal.corrected ? html`<div><dt class="word">${t("hall.corrected")}</dt></div>` : nothing}
    </dl>
    ${turns.length ? turnRow(turns, behind, { stage, left: reveal.turns.length - turns.length }) : nothing}`;
  return { what, lines: Math.max(1, lines), turns: turns.length > 0 };
}

function entry({ name, figure }) {
  return html`<div><dt>${name}</dt><dd>${figure}</dd></div>`;
}

/** Each turn's score; one that does not count is struck. */
function turnRow(turns, behind, { stage, left }) {
  return html`<ol class=${classMap({ turns: true, many: turns.length + behind.length * 2 > 6 })} aria-label=${roundWord(stage)}>
    ${left ? html`<li class="more">…</li>` : nothing}
    ${turns.map(({ turn, shown, counts }) => html`<li class=${classMap({ now: turn === stage.round, out: !counts })}><small>${t("hall.roundNumber", { n: turn })}</small><b>${figure(shown)}</b></li>`)}
    ${behind.map(({ name, figure }) => html`<li class="once"><small>${name}</small><b>${figure}</b></li>`)}
  </ol>`;
}

/** About how wide an entry is, for a choice between sizes only. */
function remOf({ name, figure }) {
  const label = [...name].reduce((rem, c) => rem + (c > "\u2e80" ? 4.2 : 2), 0);
  return label + figure.length * 2.9 + 8.4;
}

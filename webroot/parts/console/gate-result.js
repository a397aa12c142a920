// The result unfolded: what became of every mark, panels, what was given off the stage, turns, the sum and its place.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { figure, negate, unlit } from "../../lib/format.js";
import { acrossWord, isVote, itemsThatCount, itemWords, votesWord } from "../made-of.js";
import { seal } from "../seal.js";
import { sealOf } from "./names.js";

export function resultSheet(page) {
  const { result } = page.gate;
  if (!result) return html`<p class="none">${t("gate.noResult")}</p>`;
  return html`<div class="sum">
      ${result.panels.map((panel) => html`<p><span>${panelWords(panel)}</span><b class="fig">${shownOr(panel.shown)}</b></p>`)}
      ${itemsThatCount(result.items).map(itemWords).map((one) => html`<p><span>${one.name}</span><b class="fig">${one.figure}</b></p>`)}
      <p><span>${t("gate.deducted")}</span><b class="fig">${figure(negate(result.deducted))}</b></p>
      <p class="all"><span>${t("gate.total")}${place(page)}</span><b class="fig">${result.total === null ? unlit("00.00") : figure(result.total)}</b></p>
    </div>
    ${turns(page)} ${result.panels.flatMap(groupsOf).map(sheets)}`;
}

function panelWords(panel) {
  const name = pick(panel, "name");
  if (isVote(panel)) return `${name}  ${votesWord(panel.votes)}`;
  return panel.criteria.length ? name : t("gate.panel", { name, n: panel.counted });
}

const shownOr = (shown) => (shown == null ? unlit("00.00") : figure(shown));

/** The rank that the reveal would make. */
function place({ gate, desk }) {
  const { rank, previousRank } = gate.result;
  if (rank == null) return nothing;
  const others = desk.standings.filter((row) => row.presenter !== gate.presenter.id).length;
  const key = gate.state === "revealed" ? "gate.rank" : previousRank == null || previousRank === rank ? "gate.rankWould" : "gate.rankMoves";
  return html`<em>${t(key, { rank, of: others + 1, from: previousRank })}</em>`;
}

function turns({ gate, desk }) {
  const all = gate.result.turns;
  if (all.length === 0) return nothing;
  return html`<ol class="turns">
    ${all.map(({ turn, shown, counts }) => html`<li class=${[turn === desk.stage.round ? "now" : "", counts ? "" : "out"].join(" ")}><small>${t("hall.roundNumber", { n: turn })}${counts ? "" : `  ${t("gate.notCounted")}`}</small><b class="fig">${figure(shown)}</b></li>`)}
  </ol>`;
}

/** What was put together across judges: a panel's totals, or each of its criteria. */
function groupsOf(panel) {
  const name = pick(panel, "name");
  if (panel.criteria.length === 0) return (panel.judges ?? []).length ? [{ name, words: acrossWord(panel), judges: panel.judges }] : [];
  return panel.criteria.map((one) => ({ name: `${name}  ${pick(one, "name")}  ${shownOr(one.shown)}`, words: acrossWord({ ...one, across: panel.across }), judges: one.judges ?? [] }));
}

function sheets({ name, words, judges }) {
  return html`<div class="sheets">
    <h3><span>${name}</span><span>${words}</span></h3>
    <ul>
      ${judges.map((judge) => html`<li data-use=${judge.use}>${seal(sealOf(judge), { hollow: judge.use !== "counted" })}<b class="name">${pick(judge, "name")}</b><small>${t(`gate.${judge.use}`)}</small><span class="fig">${figure(judge.total)}</span></li>`)}
    </ul>
  </div>`;
}

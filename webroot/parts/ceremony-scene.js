// 揭晓仪式: from the last place to the first; the first ones side by side, each figure of all before the next of any.
import { classMap, html, nothing, styled } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { figure } from "../lib/format.js";
import { hangs } from "../lib/names.js";
import { deductedWords, itemsThatCount, itemWords } from "./made-of.js";
import { openingScene } from "./opening-scene.js";
import { placeSealOf } from "./rank.js";

const WIDTH_REM = 172.8;
const GAP_REM = 6;
const MOST_MARKS = 12;
const SIZES = { 2: { name: 15, least: 7 }, 3: { name: 11, least: 5.6 }, 4: { name: 9, least: 4.6 } };

/** Whether a ceremony is on, or over, and the contest not closed. */
export const isOn = ({ ceremony, contest }) => Boolean(ceremony) && ceremony.open && contest.state === "open";

/** Of what a ceremony shows: "ceremony", "called", "reveal" or "finale". */
export function ceremonySceneOf({ ceremony, reveal }) {
  if (ceremony.called.length === 0) return "ceremony";
  if (ceremony.called.length > 1) return "finale";
  return reveal ? "reveal" : "locked";
}

export function ceremonyScene(hall) {
  return openingScene({ ...hall, words: t("ceremony.begins") });
}

export function finaleScene({ ceremony, stage }, fresh) {
  const n = ceremony.called.length;
  return html`<ol class="at finalists" data-n=${n} ${styled({ "--n": n })}>${ceremony.called.map((one) => finalist(one, n, fresh && stage.presenter && stage.presenter.id === one.presenter))}</ol>`;
}

function finalist(one, n, moves) {
  const { reveal } = one;
  const name = pick(one, "name");
  return html`<li class=${moves ? "moves" : ""} data-step=${moves && reveal && reveal.newest ? reveal.newest.kind : ""}>
    <h2 ${styled({ "--name": `${sizeOf(name, n)}rem` })}>${name}</h2>
    <p class="unit">${pick(one, "unit")}</p>
    <div class="made">${reveal ? madeOf(reveal) : nothing}</div>
    <div class="came">
      <p class=${classMap({ fig: true, unlit: !reveal || reveal.total === null })} data-n=${reveal && reveal.total ? reveal.total.length : 5}>${reveal && reveal.total !== null ? figure(reveal.total) : "00.00"}</p>
      ${reveal && reveal.rank ? placeSealOf(reveal.rank) : nothing}
    </div>
  </li>`;
}

function sizeOf(name, n) {
  const room = (WIDTH_REM - GAP_REM * (n - 1)) / n - 4;
  const ems = [...name].reduce((sum, c) => sum + (hangs(c) ? 1.04 : 0.58), 0);
  return Math.max(SIZES[n].least, Math.min(SIZES[n].name, room / ems));
}

function madeOf({ panels, turns, items, deducted }) {
  const others = [...itemsThatCount(items).map(itemWords), ...deductedWords(deducted)];
  return html`<dl>
    ${panels.map((panel) => html`<div><dt>${pick(panel, "name") || t("host.judges")}</dt><dd class=${panel.shown === null ? "unlit" : ""}>${panel.shown === null ? "00.00" : figure(panel.shown)}</dd>${marks(panel)}</div>`)}
    ${turns.map(({ turn, shown, counts }) => html`<div class=${counts ? "" : "out"}><dt>${t("hall.roundNumber", { n: turn })}</dt><dd>${figure(shown)}</dd></div>`)}
    ${others.map((one) => html`<div><dt>${one.name}</dt><dd>${one.figure}</dd></div>`)}
  </dl>`;
}

/** Single marks in one line, as far as there is room. */
function marks({ judges }) {
  const shown = (judges || []).filter(({ total }) => total !== null && total !== undefined);
  if (shown.length === 0 || judges.length > MOST_MARKS) return nothing;
  return html`<dd class="marks-of">${shown.map(({ total, use }) => html`<span class=${use && use !== "counted" ? "out" : ""}>${figure(total)}</span>`)}</dd>`;
}

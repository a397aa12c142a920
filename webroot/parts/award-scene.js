// 中堂与对联: the winner as a great scroll in gold, who comes second and third beside it. Gold is here and nowhere else.
import { html, styled } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { figure } from "../lib/format.js";
import { hangs, length, nameColumns, unitColumns } from "../lib/names.js";
import "./award-list.js";
import { dotted } from "./scroll.js";
import { seal } from "./seal.js";
import { contestLine, titleColumn } from "./contest-title.js";

const BESIDE = 2;

export function awardScene(hall) {
  const winners = hall.standings.filter((row) => row.rank === 1);
  const honoured = honours(hall);
  if (winners.length === 1 && honoured.length <= BESIDE) return triptych(hall, winners[0], honoured);
  return list(hall, [...winners.map((row) => ({ row, word: wordOf(hall, row), winner: true })), ...honoured]);
}

/** Everyone else whom an award names, by the order of awards; where the plan has none, the second and the third. */
function honours({ awards, standings }) {
  const rowOf = (id) => standings.find((row) => row.presenter === id);
  if (awards.length === 0) return standings.filter((row) => row.rank > 1).slice(0, BESIDE).map((row) => ({ row, word: t("hall.rank", { n: row.rank }) }));
  return awards.map((award) => ({ row: rowOf(award.presenter), word: pick(award, "name") })).filter(({ row }) => row && row.rank !== 1);
}

function wordOf({ awards }, row) {
  const award = awards.find(({ presenter }) => presenter === row.presenter);
  return award ? pick(award, "name") : t("hall.rank", { n: 1 });
}

function triptych(hall, winner, honoured) {
  const title = wordOf(hall, winner);
  return html`${contestLine(hall.contest, { centred: true })}
    <section class="at winner">
      ${great(pick(winner, "name"), "gold")}${side(pick(winner, "unit"))}
      ${lang() === "zh" && length(title) <= 4 && length(title) !== 3 ? seal(title, { lands: true }) : html`<p class="title">${title}</p>`}
      <p class="fig gold total">${figure(winner.total)}</p>
    </section>
    ${honoured.map(
      ({ row, word }, i) => html`<section class=${`at beside b${i}`}>
        ${great(pick(row, "name"), "")}${side(pick(row, "unit"))}
        <p class="fig total">${figure(row.total)}</p>
        <p class="soft word">${word}</p>
      </section>`,
    )}`;
}

function great(name, tone) {
  const columns = hangs(name) ? nameColumns(name) : [name];
  const longest = Math.max(...columns.map(length));
  return html`<h2 class=${`great ${tone} ${hangs(name) ? "" : "across"}`} data-n=${longest} data-columns=${columns.length} ${styled({ "--longest": Math.max(longest, 3) })}>
    ${columns.map((column) => html`<span>${dotted(column)}</span>`)}
  </h2>`;
}

function side(unit) {
  return html`<p class="unit">${(lang() === "zh" ? unitColumns(unit) : [unit]).map((column) => html`<span>${column}</span>`)}</p>`;
}

function list(hall, honoured) {
  return html`${titleColumn(hall.contest, t("hall.awards"))}<leitai-award-list class="at" .honoured=${honoured}></leitai-award-list>`;
}

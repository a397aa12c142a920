// The running order; after a draw also the seed, so that anyone can draw it again.
import { html, nothing, styled } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { rowClass } from "../lib/names.js";
import { titleColumn } from "./contest-title.js";

const IN_ONE_COLUMN = 10;
const IN_TWO_COLUMNS = 24;

export function orderScene(hall, { drawn = false } = {}) {
  const order = [...hall.order].sort((a, b) => a.place - b.place);
  const columns = order.length <= IN_ONE_COLUMN ? 1 : order.length <= IN_TWO_COLUMNS ? 2 : 3;
  const down = Math.max(Math.ceil(order.length / columns), IN_ONE_COLUMN);
  const seed = drawn && hall.draw ? hall.draw.seed : "";
  return html`${titleColumn(hall.contest, t(drawn ? "hall.draw" : "hall.order"))}
    <ol class=${seed ? "at rows order seeded" : "at rows order"} data-columns=${columns} ${styled({ "--columns": columns, "--down": down })}>
      ${order.map((turn, i) => row(turn, hall, columns, i))}
    </ol>
    ${seed ? html`<p class="at seed"><span class="soft">${t("hall.seed")}</span><span class="fig">${seed}</span></p>` : nothing}`;
}

function row(turn, hall, columns, i) {
  const name = pick(turn, "name");
  const next = hall.next && hall.next.presenter === turn.presenter && turn.state === "waiting" && hall.contest.state === "open";
  const state = next ? "next" : turn.state;
  return html`<li class=${state} ${styled({ "--i": i })}>
    <span class="r">${turn.state === "withdrawn" ? "" : turn.place}</span><span class=${rowClass(name)}>${name}</span>
    <span class="u">${columns === 1 ? pick(turn, "unit") : nothing}</span><span class="t">${state === "waiting" ? nothing : t(`hall.is.${state}`)}</span>
  </li>`;
}

// The running order: where everyone is, totals of the revealed, one row selected.
import { classMap, html, nothing, repeat } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { KEYS } from "./console-keys.js";
import { withOwn } from "./own-keys.js";
import { cap } from "./help.js";

const AT_FOOT = ["Enter", "a", "q"];
const ROOMY = 11;

export function runningOrder(page) {
  const { order, standings, next } = page.desk;
  const totals = new Map(standings.map((row) => [row.presenter, row.total]));
  const counted = order.filter((row) => row.state !== "withdrawn").length;
  return html`<section class="order" data-size=${order.length > ROOMY ? "tight" : "roomy"}>
    <h3><span>${t("console.order.title")}</span><span>${t("console.order.revealed", { n: totals.size, of: counted })}</span></h3>
    <ol>${repeat(order, (row) => row.presenter, (row) => orderRow(page, row, totals.get(row.presenter), next?.presenter === row.presenter))}</ol>
    ${page.may("callNext") ? html`<footer>${withOwn(KEYS.filter(({ key }) => AT_FOOT.includes(key))).map((one) => orderKey(page, one))}</footer>` : nothing}
  </section>`;
}

function orderRow(page, row, total, isNext) {
  const selected = page.meant === row.presenter;
  const look = { now: row.state === "onStage", past: row.state === "done", away: row.state === "skipped" || row.state === "withdrawn", selected, chosen: page.selected === row.presenter };
  return html`<li class=${classMap(look)} aria-current=${selected ? "true" : "false"} @click=${() => page.select(row.presenter)}>
    <span class="no">${row.place}</span>
    <span class="who"><span class="n">${pick(row, "name")}</span><span class="u">${pick(row, "unit")}</span></span>
    <span class="s">${total ? html`<span class="fig">${total}</span>` : html`<small>${t(`console.order.${isNext ? "next" : row.state}`)}</small>`}</span>
  </li>`;
}

const orderKey = (page, one) => html`<button class="key" @click=${() => one.act(page)}><kbd>${cap(one)}</kbd>${t(one.says)}</button>`;

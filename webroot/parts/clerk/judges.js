// Every judge in a row: what is given for the turn on stage, and how the phone is.
import { html, nothing, repeat } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { clockText, timeOfDay } from "../../lib/format.js";
import { shell } from "../../lib/shell.js";
import { serverNow } from "../../live/clock.js";
import { sealOf } from "../console/names.js";
import { seal } from "../seal.js";
import { judgeMenu } from "./menus.js";

const LOW_BATTERY = 20;

/** Judges whose marks are waited for now. */
export function missing({ desk }) {
  const { stage, judges } = desk;
  const open = stage.presenter && !["locked", "certified", "revealed", "closed"].includes(stage.state);
  return judges.filter(({ status }) => status === "reopened" || (open && ["none", "draft"].includes(status)));
}

export function judgeTable(page) {
  const { desk } = page;
  const seats = new Map((page.bodies.presence?.seats ?? []).filter(({ role }) => role === "judge").map((seat) => [seat.who, seat]));
  const waited = new Set(missing(page).map(({ id }) => id));
  const { scored, of } = desk.stage.judges;
  return html`<div class="c-judges">
    <h3><span>${t("console.judges.title", { n: scored, of })}</span><span class="missing">${waited.size ? t("clerk.missing", { n: waited.size }) : nothing}</span></h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${t("clerk.judges")}>
      <table>
        <thead><tr>${["judge", "sheet", "phone", "battery", "version"].map((name) => html`<th scope="col">${t(`clerk.head.${name}`)}</th>`)}</tr></thead>
        <tbody>${repeat(desk.judges, ({ id }) => id, (judge) => row(page, judge, seats.get(judge.id), waited.has(judge.id)))}</tbody>
      </table>
    </div>
  </div>`;
}

function row(page, judge, seat, isMissing) {
  const chosen = page.meantJudge === judge;
  const done = judge.status === "given" || judge.status === "excused";
  return html`<tr class=${[chosen ? "chosen" : "", isMissing ? "late" : "", seat && !seat.online ? "offline" : ""].join(" ")} data-judge=${judge.id} data-status=${judge.status} @click=${() => page.choose(judge.id)}>
    <th scope="row"><button @click=${() => judgeMenu(page, judge)}>${seal(sealOf(judge), { hollow: !done || judge.status === "excused" })}<b>${pick(judge, "name")}</b></button></th>
    <td class="sheet-of">${sheet(page, judge)}${reminded(page, judge, isMissing)}</td>
    <td class="phone">${phone(seat)}</td>
    <td class="battery">${battery(seat)}</td>
    <td class="version">${version(seat)}</td>
  </tr>`;
}

function sheet(page, { status, at, way }) {
  if (status === "given") return t(`clerk.sheet.${way === "given" ? "given" : way}`, { time: timeOfDay(at, page.timezone) });
  return t(`clerk.sheet.${status}`);
}

function reminded(page, { nudgedAt }, isMissing) {
  return isMissing && nudgedAt ? html`<small>${t("clerk.reminded", { time: timeOfDay(nudgedAt, page.timezone) })}</small>` : nothing;
}

function phone(seat) {
  if (!seat) return t("clerk.phone.never");
  if (!seat.online) return html`<b class="warn">${t("clerk.phone.offline", { time: ago(seat.since) })}</b>`;
  return html`${t("clerk.phone.online", { time: ago(seat.since) })}${seat.unsent ? html`<small>${t("clerk.phone.unsent", { n: seat.unsent })}</small>` : nothing}`;
}

const ago = (since) => clockText(Math.max(0, serverNow() - Date.parse(since)));

function battery(seat) {
  if (!seat || seat.battery === null) return html`<span class="none">${t("clerk.unknown")}</span>`;
  const low = seat.battery <= LOW_BATTERY && !seat.charging;
  return html`<span class=${`fig ${low ? "warn" : ""}`}>${seat.battery}%</span>${seat.charging ? html` <small>${t("clerk.charging")}</small>` : nothing}${low ? html` <small>${t("clerk.low")}</small>` : nothing}`;
}

/** A page of another version than this one says so. */
function version(seat) {
  if (!seat || !seat.version) return html`<span class="none">${t("clerk.unknown")}</span>`;
  return seat.version === shell.version ? t("clerk.version.same") : html`<b class="warn fig">${t("clerk.version.other", { version: seat.version })}</b>`;
}

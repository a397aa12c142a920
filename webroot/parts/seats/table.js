// Every judge's seat: which phone sits on it, whether it is there, which codes still open it.
import { html, nothing, repeat } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { serverNow } from "../../live/clock.js";
import { sealOf } from "../console/names.js";
import { seal } from "../seal.js";
import { giveDigits, print, revoke, showHistory } from "./actions.js";

export function seatTable(page) {
  const { judges } = page.seats;
  return html`<div class="s-judges">
    <table>
      <thead>
        <tr><th>${t("seats.judge")}</th><th>${t("seats.phone")}</th><th>${t("seats.codes")}</th><th></th></tr>
      </thead>
      <tbody>${repeat(judges, ({ id }) => id, (judge) => row(page, judge))}</tbody>
    </table>
  </div>`;
}

function row(page, judge) {
  const { seat } = judge;
  const may = page.may("revokeSeat");
  const presence = (page.bodies.presence?.seats ?? []).find(({ role, who }) => role === "judge" && who === judge.id);
  return html`<tr class=${seat.device ? "" : "empty"}>
    <th scope="row">${seal(sealOf(judge), { hollow: !seat.device })}<span><b>${pick(judge, "name")}</b><small>${pick(judge, "title")}</small></span></th>
    <td>${phone(page, seat, presence)}</td>
    <td>${codes(page, seat)}</td>
    <td class="ways">
      ${may ? html`<button @click=${() => print(page, "judge", judge.id)}>${t("seats.slip")}</button><button @click=${() => giveDigits(page, judge)}>${t("seats.digits")}</button>` : nothing}
      <button @click=${() => showHistory(page, judge)}>${t("seats.history")}</button>
      ${may && (seat.device || seat.slip !== "none" || seat.tokens > 0) ? html`<button class="warn" @click=${() => revoke(page, "judge", judge.id, pick(judge, "name"))}>${t("console.do.revokeSeat")}</button>` : nothing}
    </td>
  </tr>`;
}

function phone(page, seat, presence) {
  if (!seat.device) return html`<span class="none">${t("seats.nobody")}</span>`;
  return html`<b>${seat.device}</b><small>${t("seats.since", { time: timeOfDay(seat.since, page.timezone, { seconds: false }) })} · ${t(presence?.online ? "seats.online" : "seats.offline")}</small>`;
}

function codes(page, { slip, digitsUntil, tokens }) {
  const open = digitsUntil && Date.parse(digitsUntil) > serverNow();
  const words = [
    slip !== "none" && t(`seats.slipIs.${slip}`),
    open && t("seats.digitsUntil", { time: timeOfDay(digitsUntil, page.timezone, { seconds: false }) }),
    tokens > 0 && t("seats.tokens", { n: tokens }),
  ].filter(Boolean);
  return words.length ? words.map((word) => html`<small class="code">${word}</small>`) : html`<span class="none">${t("seats.noCodes")}</span>`;
}

/** Staff, presenters, venues: several may sit at one desk. */
export function otherSeats(page) {
  const { others } = page.seats;
  if (others.length === 0) return nothing;
  const may = page.myRole === "organiser";
  return html`<div class="s-others">
    <h3><span>${t("seats.others")}</span></h3>
    <ul>${others.map((one) => html`<li><b>${t(`console.roles.${one.role}`)} ${one.who}</b><small>${one.seat.device ? `${one.seat.device} · ${timeOfDay(one.seat.since, page.timezone, { seconds: false })}` : t("seats.nobody")}</small>${may ? html`<button class="plain" @click=${() => revoke(page, one.role, one.who, one.who)}>${t("console.do.revokeSeat")}</button>` : nothing}</li>`)}</ul>
  </div>`;
}

export function spareCards(page) {
  const { spares } = page.seats;
  return html`<div class="s-spares">
    <h3><span>${t("seats.spares.title")}</span></h3>
    ${spares.length === 0 ? html`<p class="none">${t("seats.spares.none")}</p>` : nothing}
    <ul>${spares.map((one) => html`<li data-state=${one.state}><b class="fig">${one.spare}</b><span>${one.judge ? one.name : t("seats.spares.nobodys")}</span><small>${t(`seats.spares.${one.state}`)}</small>${one.state === "open" && page.may("assignSpare") ? html`<button class="plain" @click=${() => page.assign(one)}>${t("console.do.assignSpare")}</button>` : nothing}</li>`)}</ul>
  </div>`;
}

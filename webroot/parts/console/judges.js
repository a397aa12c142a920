// Who has given marks, who has not, and who cannot be reached.
import { html, nothing, repeat } from "../../lib/html.js";
import { lang, pick, t } from "../../lib/i18n.js";
import { clockText, timeOfDay } from "../../lib/format.js";
import { serverNow } from "../../live/clock.js";
import { votesSoFar } from "../made-of.js";
import { capOf } from "./own-keys.js";
import { lackingOnStage } from "./points-allowed.js";
import { seal } from "../seal.js";
import { sealOf } from "./names.js";

const IN_FULL = 12;
const ALL = 60;
const NAMED = 6;

export function judges(page) {
  const { desk } = page;
  const seats = seatsOf(page.bodies.presence);
  const rows = desk.judges.map((judge) => row(judge, seats, desk));
  const missing = rows.filter((one) => one.missing);
  const shown = rows.length > ALL ? rows.filter((one) => one.missing || one.offline) : rows;
  const { scored, of } = desk.stage.judges;
  return html`<div class="judges" data-size=${rows.length <= IN_FULL ? "full" : rows.length <= 30 ? "short" : "chips"}>
    <h3><span>${t("console.judges.title", { n: scored, of })}${rows.length > ALL ? t("console.judges.onlyOpen") : ""}${publicVotes(desk.stage.judges)}</span><span class="missing">${missingNames(missing)}</span></h3>
    ${lackingPoints(page)}
    <ul>${repeat(shown, (one) => one.judge.id, (one) => cell(one, page))}</ul>
  </div>`;
}

function publicVotes(judges) {
  const words = votesSoFar(judges);
  return words && ` · ${words}`;
}

/** Off-stage points that the turn on stage cannot do without. */
function lackingPoints(page) {
  const lacking = lackingOnStage(page.desk);
  if (lacking.length === 0) return nothing;
  return html`<p class="lack">${t("console.points.lacking", { names: lacking.map((one) => pick(one, "name")).join(lang() === "en" ? ", " : "、") })}${page.may("givePoints") ? html`<kbd>${capOf("m")}</kbd>` : nothing}</p>`;
}

function seatsOf(presence) {
  return new Map((presence?.seats ?? []).filter((seat) => seat.role.toLowerCase() === "judge").map((seat) => [seat.who, seat]));
}

/** A judge is missed only while marks are waited for; a lost phone is told at any time, one never seen only while it is needed. */
function row(judge, seats, { stage, go }) {
  const done = judge.status === "given" || judge.status === "excused";
  const awaited = stage.presenter && (stage.phase?.scoring || go?.step === "lock" || judge.status === "reopened") && !["locked", "certified", "revealed"].includes(stage.state);
  const seat = seats.get(judge.id);
  return { judge, done, missing: !done && (awaited || judge.status === "reopened"), offline: seats.size > 0 && (seat ? !seat.online : !done), since: seat?.since };
}

function missingNames(missing) {
  if (missing.length === 0) return nothing;
  const names = missing.slice(0, NAMED).map(({ judge }) => pick(judge, "name")).join(lang() === "en" ? ", " : "、");
  return missing.length > NAMED ? t("console.judges.missingMore", { names, n: missing.length }) : t("console.judges.missing", { names });
}

function cell({ judge, done, missing, offline, since }, page) {
  return html`<li class=${[missing ? "late" : "", offline ? "offline" : ""].join(" ")} data-status=${judge.status} title=${pick(judge, "name")}>
    ${seal(sealOf(judge), { hollow: !done || judge.status === "excused" })}<b class="name">${pick(judge, "name")}</b><small>${offline && !done ? offlineFor(since) : status(judge, missing, page)}</small>
  </li>`;
}

function offlineFor(since) {
  return since ? t("console.judges.offlineFor", { time: clockText(Math.max(0, serverNow() - Date.parse(since))) }) : t("console.judges.offline");
}

function status(judge, missing, page) {
  if (judge.status === "given" && judge.at) return t("console.judges.given", { time: timeOfDay(judge.at, page.timezone) });
  if (judge.status === "none") return t(missing ? "console.judges.noneYet" : "console.judges.none");
  return t(`console.judges.${judge.status}`);
}

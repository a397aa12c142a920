// What a judge must know above everything else: no network, marks that were not taken, a sheet that was reopened.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { changePlate, newestOf } from "./changes.js";
import { answers } from "./judge-help.js";
import { totalOf } from "./marks.js";

/** A cut that heals by itself in a moment is not worth a word. */
export const UNNOTICED_MS = 1200;

/** As many as leave room on a small phone. */
const CHANGES = 3;

/** @param on {again, keepGiven, nudged: whether the desk's last reminder is still to be shown} */
export function judgeBanners({ body, desk, link, cutSince, state }, on) {
  const answer = desk.answer();
  return html`
    ${cut(link, cutSince, desk.marksPending().length > 0)} ${nudge(body, state, on.nudged)}
    ${answers(body.problems, desk)}
    ${desk.trouble ? html`<p class="banner alarm" role="alert">${desk.trouble} <button @click=${() => desk.untroubled()}>${t("judge.understood")}</button></p>` : nothing}
    ${paper(body.sheet)} ${changes(desk, state)}
    ${desk.pendingElsewhere().map(({ command }) => waitsElsewhere(desk, body.criteria, command))}
    ${desk.refusedElsewhere().map((refused) => notTaken(refused, desk))}
    ${
      answer && answer.refused && !["phone", "sent"].includes(state)
        ? notTaken({ key: desk.key, name: pick(body.stage.presenter, "name"), say: answer.refused.say }, desk)
        : nothing
    }
    ${body.sheet.status === "reopened" && ["typing", "review"].includes(state) ? reopened(body.sheet.reason) : nothing}
    ${desk.key && desk.draft.revising && ["typing", "review"].includes(state) ? revising(body.sheet.total, on.keepGiven) : nothing}
  `;
}

function cut(link, since, unsent) {
  if (link.revoked)
    return html`<p class="banner alarm" role="alert"><b>${t("judge.revoked.head")}</b> ${t("judge.revoked.say")}</p>`;
  if (!since || Date.now() - since < UNNOTICED_MS) return nothing;
  return html`<p class="banner cut" role="status">
    <b>${t("judge.cut.head")} <leitai-since .since=${since}></leitai-since></b>
    ${t(unsent ? "judge.cut.unsent" : "judge.cut.say")}
  </p>`;
}

/** The desk asks for marks: until they are given, or the judge says so. */
function nudge({ sheet }, state, nudged) {
  if (!nudged || !["typing", "review"].includes(state) || (sheet.given && sheet.status !== "reopened")) return nothing;
  return html`<p class="banner nudge" role="alert"><b>${t("judge.nudge.head")}</b> ${t("judge.nudge.say")}</p>`;
}

/** Somebody types this judge's paper sheet: said before it counts, too. */
function paper({ paper }) {
  if (!paper || paper.state === "agreed") return nothing;
  return html`<p class="banner" role="status">${t(`judge.paper.${paper.state}`, { by: paper.by.join("、") })}</p>`;
}

/** Not while fingers are on the keys: what moves under a thumb makes wrong marks. */
function changes(desk, state) {
  if (["typing", "review"].includes(state)) return nothing;
  const lines = desk.newChanges();
  return changePlate(lines.slice(0, CHANGES).reverse(), { voice: "about", read: () => desk.readChanges(newestOf(lines)) });
}

function waitsElsewhere(desk, criteria, command) {
  return html`<p class="banner" role="status">
    ${t("judge.elsewhere", { name: desk.nameOf(`${command.presenter}/${command.turn}`), total: totalOf(command.marks, criteria) })}
  </p>`;
}

function notTaken({ key, name, say }, desk) {
  return html`<p class="banner alarm" role="alert">
    <b>${t("judge.refused.head", { name })}</b> ${say} ${t("judge.refused.kept")}
    <button @click=${() => desk.forgetAnswer(key)}>${t("judge.understood")}</button>
  </p>`;
}

function reopened(reason) {
  return html`<p class="banner" role="status"><b>${t("judge.reopened")}</b> ${reason || ""}</p>`;
}

function revising(total, keepGiven) {
  return html`<p class="banner">
    ${t("judge.revising", { total })} <button @click=${keepGiven}>${t("judge.keepGiven")}</button>
  </p>`;
}

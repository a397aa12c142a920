// What a supervisor should have seen before the seal: a line each, fine or what it is. Only the recount can stop it.
import { html, nothing } from "../../lib/html.js";
import { clockText, count, figure } from "../../lib/format.js";
import { lang, pick, t } from "../../lib/i18n.js";
import { judgeName } from "./names.js";

const say = (key, params) => t(`gate.check.${key}`, params);
const list = (names) => names.join(lang() === "en" ? ", " : "、");

/** Whether an independent count came to other figures: then nothing is to be certified. */
export const isStopped = ({ checks }) => checks != null && checks.recount?.agrees === false;

export function checklist(page) {
  const { gate } = page;
  if (!gate.presenter) return nothing;
  return html`<ul class="checks" aria-label=${say("title")}>
    ${given(gate, page.desk)} ${gate.checks ? [points(gate.checks), ties(gate.checks), overtime(gate.checks), outliers(page, gate.checks), recount(gate.checks)] : nothing}
  </ul>`;
}

/** @param state fine, look or stop */
function line(state, name, what) {
  return html`<li data-check=${state}><b>${name}</b><div>${what}</div></li>`;
}

function given({ missing, reopened, state }, desk) {
  const lacks = [
    ...(missing.length ? [say("missing", { n: missing.length, names: list(missing.map((one) => pick(one, "name"))) })] : []),
    ...(reopened.length ? [say("reopened", { names: list(reopened.map((id) => judgeName(desk, id))) })] : []),
  ];
  const { votes } = desk.stage.judges;
  const public_ = votes == null ? "" : ` · ${t("hall.votes.soFar", { n: votes, count: count(votes) })}`;
  return line(lacks.length ? "look" : "fine", say("given"), `${lacks.length ? lacks.join(lang() === "en" ? ". " : "。") : t("gate.complete")}${public_}`);
}

function points({ points }) {
  return points.length ? line("look", say("points"), html`${say("pointsLack", { names: list(points.map((one) => pick(one, "name"))) })} <kbd>M</kbd>`) : line("fine", say("points"), say("pointsFine"));
}

function ties({ ties, tieRule }) {
  if (ties.length === 0) return line("fine", say("ties"), say("tiesFine"));
  const what = say("tie", { names: list(ties.map((one) => pick(one, "name"))), total: figure(ties[0].total) });
  return line("look", say("ties"), `${what} ${tieRule ? say("toldApart", { rule: say(`rule.${tieRule}`) }) : say("shared")}`);
}

function overtime({ overtime }) {
  return overtime.length
    ? line("look", say("overtime"), list(overtime.map((one) => `${pick(one, "name")} ${clockText(-one.overtimeMs)}`)))
    : line("fine", say("overtime"), say("overtimeFine"));
}

function outliers(page, { outliers }) {
  if (outliers.length === 0) return line("fine", say("outliers"), say("outliersFine"));
  return line("look", say("outliers"), outliers.map((one) => html`<p>${say("outlier", { n: one.n, name: pick(one, "name"), criterion: criterionName(page, one), mark: figure(one.mark), median: figure(one.median) })}</p>`));
}

function criterionName(page, { criterion, criterionName }) {
  const known = page.bodies.programme?.criteria.find(({ id }) => id === criterion);
  return known ? pick(known, "name") : criterionName || say("sheet");
}

function recount({ recount }) {
  if (recount.agrees) return line("fine", say("recount"), say("recountFine"));
  return line("stop", say("recount"), html`<p>${say("recountStop")}</p>${recount.differences.map((one) => html`<p class="difference">${typeof one === "string" ? one : (one[lang()] ?? one.zh)}</p>`)}`);
}

// What waits for the desk: late marks, paper sheets on their way, problems that judges reported.
import { html, nothing } from "../../lib/html.js";
import { lang, pick, t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { judgeName, presenterName } from "../console/names.js";
import { decideLate } from "./menus.js";
import { answerProblem } from "./forms.js";
import { enterPaper } from "./paper-form.js";

export function lateMarks(page) {
  const { late } = page.desk;
  if (late.length === 0) return nothing;
  return html`<div class="c-late">
    <h3><span>${t("clerk.late.title")}</span><kbd>L</kbd></h3>
    <ul>${late.map((one) => html`<li class=${one.state === "waiting" ? "pending" : ""}><button ?disabled=${one.state !== "waiting"} @click=${() => decideLate(page, one)}>
      <b>${judgeName(page.desk, one.judge)}</b><em>${t(`clerk.late.${one.state}`)}</em>
      <small>${t("clerk.late.times", { presenter: presenterName(page.desk, one.presenter), made: timeOfDay(one.madeAt, page.timezone), came: timeOfDay(one.at, page.timezone) })}${one.reason ? ` ${one.reason}` : ""}</small>
    </button></li>`)}</ul>
  </div>`;
}

export function papers(page) {
  const { paper } = page.desk;
  if (paper.length === 0) return nothing;
  return html`<div class="c-paper">
    <h3><span>${t("clerk.paper.title")}</span><kbd>P</kbd></h3>
    <ul>${paper.map((one) => html`<li class=${one.state === "agreed" ? "" : "pending"} data-state=${one.state}><button ?disabled=${!page.may("enterPaperSheet")} @click=${() => enterPaper(page, one.judge)}>
      <b>${judgeName(page.desk, one.judge)}</b><em>${t(`clerk.paper.${one.state}`)}</em>
      <small>${t("clerk.paper.by", { by: one.by.join(lang() === "en" ? ", " : "、") })}${one.differs.length ? ` ${t("clerk.paper.where", { names: criteriaNames(page, one.differs) })}` : ""}</small>
    </button></li>`)}</ul>
  </div>`;
}

/** By their names: which they are, never what was entered. */
export function criteriaNames(page, ids) {
  const { criteria = [] } = page.bodies.programme ?? {};
  return ids.map((id) => pick(criteria.find((one) => one.id === id) ?? { name: id }, "name")).join(lang() === "en" ? ", " : "、");
}

export function problems(page) {
  const open = page.desk.problems.filter(({ answer }) => answer === null);
  const answered = page.desk.problems.filter(({ answer }) => answer !== null).slice(0, 3);
  return html`<div class="c-problems">
    <h3><span>${t("clerk.problems.title", { n: open.length })}</span>${open.length ? html`<kbd>B</kbd>` : nothing}</h3>
    ${open.length + answered.length === 0 ? html`<p class="none">${t("clerk.problems.none")}</p>` : nothing}
    <ul>
      ${open.map((one) => html`<li class="pending"><button @click=${() => answerProblem(page, one)}><b>${judgeName(page.desk, one.judge)}</b><em>${t(`judge.help.kinds.${one.kind}`)}</em><small>${timeOfDay(one.at, page.timezone)} ${one.text}</small></button></li>`)}
      ${answered.map((one) => html`<li><b>${judgeName(page.desk, one.judge)}</b><em>${t(`judge.help.kinds.${one.kind}`)}</em><small>${one.text}</small><small class="answer">${one.clerk}: ${one.answer}</small></li>`)}
    </ul>
  </div>`;
}

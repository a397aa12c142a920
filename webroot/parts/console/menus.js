// The desk's menus: what can be done with a row, with a deduction, with a correction.
import { pick, t } from "../../lib/i18n.js";
import { proposeCorrection } from "./correction-form.js";
import { openExplanation } from "./explanation.js";
import * as forms from "./forms.js";
import { judgeName, presenterName } from "./names.js";
import { rulesMenu } from "./rules.js";

/** What may be done with one presenter, in that presenter's state. */
export function presenterMenu(page, presenter) {
  const row = page.desk.order.find((one) => one.presenter === presenter);
  if (!row) return;
  const onStage = row.state === "onStage";
  const waits = row.state === "waiting";
  const away = row.state === "skipped" || row.state === "withdrawn";
  const simply = (what) => () => page.run({ do: what, presenter });
  const item = (key, what, when, act = simply(what)) => (page.may(what) ? [{ key, label: t(`console.do.${what}`), off: !when || !page.can(what), act }] : []);
  page.open({
    title: `${row.place}  ${pick(row, "name")}`,
    about: pick(row, "unit"),
    items: [
      ...item("c", "callPresenter", waits),
      ...item("m", "movePresenter", waits, () => forms.move(page, presenter)),
      ...item("d", "defer", waits || onStage, () => voids(page, row, "defer")),
      ...item("s", "skip", waits || onStage, () => voids(page, row, "skip")),
      ...item("b", "bringBack", away),
      ...item("w", "withdraw", !away, () => forms.withdraw(page, presenter)),
      ...item("r", "replacePresenter", waits || onStage, () => forms.replacePresenter(page, presenter)),
      ...item("p", "deduct", true, () => forms.deduct(page)),
      ...item("z", "excuse", waits || onStage, () => forms.excuse(page)),
      ...item("g", "proposeCorrection", row.state === "done", () => proposeCorrection(page)),
      { key: "h", label: t("console.explanation.title"), off: !page.desk.standings.some((one) => one.presenter === presenter), act: () => openExplanation(page, presenter) },
    ],
  });
}

/** On stage the turn is void by it: asked once more. */
function voids(page, row, what) {
  const command = { do: what, presenter: row.presenter };
  if (row.state !== "onStage") page.run(command);
  else page.open({ title: t(`console.do.${what}`), about: t("console.form.voids", { name: pick(row, "name") }), yes: t(`console.do.${what}`), entries: [], command: () => command });
}

export function deductionMenu(page) {
  const standing = page.desk.deductions.filter((one) => !one.cancelled).slice(0, 9);
  page.open({
    title: t("console.do.cancelDeduction"),
    about: standing.length === 0 ? t("console.deductions.none") : null,
    items: standing.map((one, i) => ({
      key: String(i + 1),
      label: `${presenterName(page.desk, one.presenter)}  −${one.points}`,
      hint: one.reason,
      act: () => forms.cancelDeduction(page, one),
    })),
  });
}

export function correctionMenu(page) {
  const open = page.desk.corrections.filter((one) => one.state === "proposed").slice(0, 9);
  page.open({
    title: t("console.corrections.title"),
    items: [
      ...(page.may("proposeCorrection") ? [{ key: "n", label: t("console.do.proposeCorrection"), act: () => proposeCorrection(page) }] : []),
      ...(page.may("proposeRules") ? [{ key: "k", label: t("console.rules.title"), act: () => rulesMenu(page) }] : []),
      ...open.map((one, i) => ({ key: String(i + 1), label: about(page, one), hint: t("console.corrections.by", { who: one.proposer, reason: one.reason }), act: () => decide(page, one) })),
    ],
  });
}

const about = (page, { presenter, judge }) => [presenterName(page.desk, presenter), judge && judgeName(page.desk, judge)].filter(Boolean).join("  ");

/** Its proposer cannot confirm it. */
export function decide(page, correction) {
  page.open({
    title: about(page, correction),
    about: t("console.corrections.by", { who: correction.proposer, reason: correction.reason }),
    items: [
      { key: "y", label: t("console.do.confirmCorrection"), hint: t("console.corrections.another"), off: !page.can("confirmCorrection") || page.isMe(correction.proposer), act: () => page.run({ do: "confirmCorrection", correction: correction.correction }) },
      { key: "x", label: t("console.do.rejectCorrection"), off: !page.can("rejectCorrection"), act: () => forms.rejectCorrection(page, { ...correction, name: about(page, correction) }) },
    ],
  });
}

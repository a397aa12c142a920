// The clerk's menus: what can be done for one judge, and what becomes of late marks.
import { pick, t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import * as forms from "../console/forms.js";
import { judgeName, presenterName } from "../console/names.js";
import { decide, substitute } from "./forms.js";
import { enterPaper } from "./paper-form.js";

export const nudge = (page, judges) => page.run({ do: "nudgeJudges", judges: judges.map(({ id }) => id) });

export function judgeMenu(page, judge) {
  const item = (key, what, act, off = false) => (page.may(what) ? [{ key, label: t(`console.do.${what}`), off: off || !page.can(what), act }] : []);
  const onStage = Boolean(page.desk.stage.presenter);
  page.open({
    title: pick(judge, "name"),
    items: [
      ...item("n", "nudgeJudges", () => nudge(page, [judge]), !onStage),
      ...item("p", "enterPaperSheet", () => enterPaper(page, judge.id), !onStage),
      ...item("r", "reopenSheet", () => forms.reopenSheet(page, judge.id), !onStage),
      ...item("z", "excuse", () => forms.excuse(page, judge.id)),
      ...item("s", "substituteJudge", () => substitute(page, judge), judge.status === "replaced"),
    ],
  });
}

export function lateMenu(page) {
  const waiting = page.desk.late.filter(({ state }) => state === "waiting").slice(0, 9);
  if (waiting.length === 1) return decideLate(page, waiting[0]);
  page.open({
    title: t("clerk.late.title"),
    about: waiting.length === 0 ? t("clerk.late.none") : null,
    items: waiting.map((one, i) => ({ key: String(i + 1), label: judgeName(page.desk, one.judge), act: () => decideLate(page, one) })),
  });
}

export function decideLate(page, one) {
  const item = (key, what) => ({ key, label: t(`console.do.${what}`), off: !page.can(what), act: () => decide(page, what, one) });
  page.open({
    title: `${judgeName(page.desk, one.judge)} → ${presenterName(page.desk, one.presenter)}`,
    about: t("clerk.late.about", { made: timeOfDay(one.madeAt, page.timezone), came: timeOfDay(one.at, page.timezone) }),
    items: [item("y", "admitLateMarks"), item("x", "refuseLateMarks")],
  });
}

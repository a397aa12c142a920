// A paper sheet typed in: two people, each from the paper, neither sees the other's figures. The photograph beside the form.
import { pick, t } from "../../lib/i18n.js";
import { isMark } from "../marks.js";
import { figure, form, reason } from "../console/forms.js";
import { judgeName } from "../console/names.js";
import { criteriaNames } from "./attention.js";
import "./photo.js";

const PREFIX = "mark-";

export function enterPaper(page, judge) {
  const { stage } = page.desk;
  if (!stage.presenter) return;
  const { criteria = [], panels = [] } = page.bodies.programme ?? {};
  const panel = panels.find(({ id }) => id === page.desk.judges.find((one) => one.id === judge)?.panel);
  const marked = criteria.filter(({ id }) => !panel?.criteria?.length || panel.criteria.includes(id));
  const before = page.desk.paper.find((one) => one.judge === judge && one.presenter === stage.presenter.id);
  const turn = stage.turn;
  const presenter = stage.presenter.id;
  form(page, "enterPaperSheet",
    [
      ...marked.map((one) => figure(PREFIX + one.id, pick(one, "name"), { hint: t("clerk.paper.range", one), fits: (mark) => isMark(mark, one) })),
      { ...reason(), value: t("clerk.paper.reason") },
      { name: "photo", kind: "photo", label: t("clerk.paper.photo"), optional: true, value: before?.photo ?? "" },
    ],
    ({ reason, photo, ...marks }) => ({
      judge, presenter, turn,
      marks: Object.fromEntries(marked.map(({ id }) => [id, marks[PREFIX + id]])),
      ...(photo && { photo }),
      reason,
    }),
    {
      title: t("clerk.paper.of", { judge: judgeName(page.desk, judge), presenter: pick(stage.presenter, "name") }),
      about: advice(page, before),
      size: "full paper",
      unsaved: (dialog) => Object.entries(dialog.state.values).some(([name, value]) => name.startsWith(PREFIX) && value),
    });
}

/** Who has entered it so far, and what is to be done. */
function advice(page, before) {
  if (!before) return t("clerk.paper.first");
  if (before.state === "differs") return t("clerk.paper.again", { names: criteriaNames(page, before.differs) });
  if (before.state === "agreed") return t("clerk.paper.done", { by: before.by.join("、") });
  return t(before.by.some((who) => page.isMe(who)) ? "clerk.paper.another" : "clerk.paper.second", { by: before.by.join("、") });
}

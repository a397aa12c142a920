// A correction: one judge's whole sheet, another sum of deductions, other off-stage points, or several of them.
import { compare } from "../../lib/format.js";
import { pick } from "../../lib/i18n.js";
import { choice, figure, form, reason, say, whose } from "./forms.js";
import { judgeChoices, turnOf } from "./names.js";
import { rangeOf, wrongPoints } from "./points-allowed.js";

export function proposeCorrection(page) {
  const { components = [] } = page.desk;
  const judges = [{ id: "", label: say("noJudge") }, ...judgeChoices(page.desk)];
  const others = [{ id: "", label: say("noComponent") }, ...components.map((one) => ({ id: one.id, label: pick(one, "name") }))];
  const entries = (answers) => [
    whose(page),
    { ...choice("judge", say("judge"), judges), optional: true },
    ...marked(page, answers.judge).map(markOf),
    ...(components.length ? [{ ...choice("component", say("component"), others), optional: true }] : []),
    ...(answers.component ? [pointsOf(components.find(({ id }) => id === answers.component))] : []),
    figure("deducted", say("deducted"), { optional: true, hint: say("deductedHint") }),
    reason(),
  ];
  form(page, "proposeCorrection", entries, (answers) => command(page, answers), {
    wide: true,
    about: say("correctionAbout"),
    valid: ({ judge, component, deducted }) => Boolean(judge || component || deducted != null),
  });
}

/** What this judge marks: the criteria of the judge's panel. */
function marked(page, judge) {
  const { criteria = [], panels = [] } = page.bodies.programme ?? {};
  const panel = panels.find(({ id }) => id === page.desk.judges.find((one) => one.id === judge)?.panel);
  return panel ? criteria.filter(({ id }) => !panel.criteria || panel.criteria.includes(id)) : [];
}

const nameOf = ({ id }) => `mark-${id}`;

const markOf = (one) => ({
  ...figure(nameOf(one), pick(one, "name"), { hint: say("upTo", { max: one.max }), fits: (mark) => compare(mark, one.min) >= 0 && compare(mark, one.max) <= 0 }),
  kind: "points",
});

const pointsOf = (component) => ({ ...figure("points", pick(component, "name"), { hint: rangeOf(component), fits: (points) => wrongPoints(component, points) === null }), kind: "points" });

function command(page, answers) {
  const { presenter, judge, component, points, deducted } = answers;
  return {
    presenter,
    turn: turnOf(page.desk, presenter),
    ...(judge && { judge, marks: Object.fromEntries(marked(page, judge).map((one) => [one.id, answers[nameOf(one)]])) }),
    ...(deducted != null && { deducted }),
    ...(component && { component, points }),
    reason: answers.reason,
  };
}

// Every form of the desk: what it asks, and the command that its answers make.
import { pick, t } from "../../lib/i18n.js";
import { judgeChoices, presenterChoices, presenterName, turnOf } from "./names.js";

const NOTICE_BYTES = 4096;

export const say = (key, params) => t(`console.form.${key}`, params);
export const reason = () => ({ name: "reason", kind: "line", label: say("reason") });
export const figure = (name, label, more = {}) => ({ name, kind: "figure", label, narrow: true, ...more });
export const line = (name, label, more = {}) => ({ name, kind: "line", label, ...more });
export const choice = (name, label, choices, value) => ({ name, kind: "choice", label, choices, value });

/** The presenter that a form starts with: the selected row, else who is on stage, else the first. */
const meant = (page) => page.selected ?? page.desk.stage.presenter?.id ?? page.desk.order[0]?.presenter;
export const whose = (page, id = meant(page)) => choice("presenter", say("presenter"), presenterChoices(page.desk), id);
const which = (page, id) => choice("judge", say("judge"), judgeChoices(page.desk), id);

export function form(page, what, entries, command, more = {}) {
  page.open({ title: t(`console.do.${what}`), yes: t(`console.do.${what}`), entries, command: (answers) => ({ do: what, ...command(answers) }), ...more });
}

export const postNotice = (page) =>
  form(page, "postNotice", [{ name: "text", kind: "lines", label: say("notice"), fits: (text) => new TextEncoder().encode(text).length <= NOTICE_BYTES }], ({ text }) => ({ text }));

export const drawLots = (page) =>
  form(page, "drawLots", [line("seed", say("seed"), { hint: say("seedHint") })], ({ seed }) => ({ seed }), {
    about: say("lotsAbout"),
    done: ({ seed }) => {
      page.drawnSeed = seed;
      page.open(drawnOrder(page));
    },
  });

const drawnOrder = (page) => ({ title: say("drawn"), text: () => page.lotsDrawn() });

export const withdraw = (page, presenter) =>
  form(page, "withdraw", [reason()], (answers) => ({ presenter, ...answers }), { about: presenterName(page.desk, presenter) });

export const move = (page, presenter) =>
  form(page, "movePresenter", [figure("place", say("place"), { value: page.desk.order.find((row) => row.presenter === presenter)?.place, fits: (text) => /^[1-9]\d*$/.test(text) })],
    ({ place }) => ({ presenter, place: Number(place) }), { about: presenterName(page.desk, presenter) });

export const deduct = (page) =>
  form(page, "deduct", [whose(page), figure("points", say("points"), { fits: (text) => /[1-9]/.test(text) }), reason()],
    ({ presenter, points, reason }) => ({ presenter, turn: turnOf(page.desk, presenter), points, reason }));

export const cancelDeduction = (page, { deduction, presenter, points }) =>
  form(page, "cancelDeduction", [reason()], (answers) => ({ deduction, ...answers }), { about: `${presenterName(page.desk, presenter)}  −${points}` });

export const reopenSheet = (page, judge) =>
  form(page, "reopenSheet", [which(page, judge), whose(page), reason()],
    ({ judge, presenter, reason }) => ({ judge, presenter, turn: turnOf(page.desk, presenter), reason }), { about: say("reopenAbout") });

export const excuse = (page, judge) =>
  form(page, "excuse", [which(page, judge), whose(page), reason()], (answers) => answers, { about: say("excuseAbout") });

export const startPhase = (page) =>
  form(page, "startPhase", [choice("phase", say("phase"), page.desk.phases.map((one) => ({ id: one.id, label: pick(one, "name") })), page.desk.go?.phase)], (answers) => answers);

export const setPhaseLength = (page) =>
  form(page, "setPhaseLength",
    [choice("phase", say("phase"), page.desk.phases.map((one) => ({ id: one.id, label: `${pick(one, "name")}  ${one.lengthMs / 1000} ${say("seconds")}` }))), figure("seconds", say("length"), { fits: (text) => /^[1-9]\d*$/.test(text) })],
    ({ phase, seconds }) => ({ phase, seconds: Number(seconds) }), { about: say("lengthAbout") });

export const people = ({ name = "", unit = "", title = "", en = {} } = {}) => [
  line("name", say("name"), { value: name, longest: 40 }),
  line("unit", say("unit"), { value: unit, longest: 80, optional: true }),
  line("title", say("title"), { value: title, longest: 40, optional: true }),
  line("enName", say("enName"), { value: en.name ?? "", longest: 80, optional: true }),
];

export const person = (id, { name, unit, title, enName }) => ({ id, name, unit: unit ?? "", title: title ?? "", ...(enName && { en: { name: enName } }) });

/** The first of p1, p2 … that nobody has. */
export function freeId(letter, taken) {
  let n = taken.length + 1;
  while (taken.includes(letter + n)) n += 1;
  return letter + n;
}

export const addPresenter = (page) =>
  form(page, "addPresenter", [...people(), figure("place", say("place"), { optional: true, hint: say("placeHint"), fits: (text) => /^[1-9]\d*$/.test(text) })], ({ place, ...answers }) => ({
    presenter: { ...person(freeId("p", page.desk.order.map((row) => row.presenter)), answers), kind: "" },
    ...(place && { place: Number(place) }),
  }));

export function replacePresenter(page, presenter) {
  const { order } = page.desk;
  const known = order.find((row) => row.presenter === presenter);
  form(page, "replacePresenter", [...people({ ...known, name: "", en: {} }), reason()], ({ reason, ...answers }) => ({ presenter: { ...person(presenter, answers), kind: known.kind }, reason }), {
    about: say("replaceAbout", { name: presenterName(page.desk, presenter) }),
  });
}

export const addJudge = (page) =>
  form(page, "addJudge",
    [...people(), choice("panel", say("panel"), (page.bodies.programme?.panels ?? []).map((panel) => ({ id: panel.id, label: pick(panel, "name") })))],
    ({ panel, ...answers }) => ({ judge: { ...person(freeId("j", page.desk.judges.map((judge) => judge.id)), answers), panel } }));

export const rejectCorrection = (page, { correction, name }) =>
  form(page, "rejectCorrection", [reason()], (answers) => ({ correction, ...answers }), { about: name });

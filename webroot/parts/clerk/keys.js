// Every key of the clerk's desk, once.
import { shell } from "../../lib/shell.js";
import * as forms from "../console/forms.js";
import { correctionMenu, deductionMenu } from "../console/menus.js";
import { help } from "../console/help.js";
import { openPoints } from "../console/points.js";
import { answerProblem, substitute } from "./forms.js";
import { missing } from "./judges.js";
import { judgeMenu, lateMenu, nudge } from "./menus.js";
import { enterPaper } from "./paper-form.js";

const key = (letter, needs, act, more = {}) => ({ key: letter, says: `console.do.${needs}`, needs, group: "record", act, ...more });

const KEYS = [
  { key: "ArrowDown", shown: "↑ ↓", alias: "j", says: "clerk.key.select", group: "judges", repeats: true, act: (page) => page.move(1) },
  { key: "ArrowUp", alias: "k", says: "clerk.key.select", group: null, repeats: true, act: (page) => page.move(-1) },
  { key: "Enter", shown: "Enter", says: "clerk.key.menu", group: "judges", act: (page) => judgeMenu(page, page.meantJudge) },
  key("n", "nudgeJudges", (page) => nudge(page, [page.meantJudge]), { group: "judges", foot: true }),
  { ...key("a", "nudgeJudges", (page) => nudge(page, missing(page)), { group: "judges", foot: true }), says: "clerk.key.nudgeAll" },
  key("p", "enterPaperSheet", (page) => enterPaper(page, page.meantJudge.id), { group: "judges", foot: true }),
  key("r", "reopenSheet", (page) => forms.reopenSheet(page, page.meantJudge.id), { group: "judges", foot: true }),
  key("z", "excuse", (page) => forms.excuse(page, page.meantJudge.id), { group: "judges", foot: true }),
  key("s", "substituteJudge", (page) => substitute(page, page.meantJudge), { group: "judges", foot: true }),
  { ...key("l", "admitLateMarks", lateMenu, { foot: true }), says: "clerk.late.title" },
  key("b", "answerProblem", (page) => page.desk.problems.some(({ answer }) => answer === null) && answerProblem(page, page.desk.problems.find(({ answer }) => answer === null)), { foot: true }),
  key("d", "deduct", forms.deduct),
  key("x", "cancelDeduction", deductionMenu),
  { ...key("m", "givePoints", openPoints), says: "console.points.title" },
  { ...key("c", "proposeCorrection", correctionMenu), says: "console.corrections.title" },
  key("g", "postNotice", forms.postNotice, { group: "page" }),
  { key: "t", says: "seats.title", group: "page", foot: true, act: () => location.assign(`/c/${shell.contest}/seats?${new URLSearchParams({ as: shell.as })}`) },
  { key: "/", says: "clerk.key.console", group: "page", act: () => location.assign(`/c/${shell.contest}/console?${new URLSearchParams({ as: shell.as })}`) },
  { key: "Escape", shown: "Esc", says: "console.key.leave", group: "page", act: (page) => page.leave() },
  { key: "?", says: "console.key.help", group: "page", foot: true, act: (page) => page.open(help(page)) },
];

/** The keys that this seat has. */
export const clerkKeysOf = (page) => KEYS.filter((one) => !one.needs || page.may(one.needs));

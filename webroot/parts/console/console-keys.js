// Every key of the console, once: what it does, who has it, and what the foot and the overview say of it.
import { cueKeys } from "./cue.js";
import { exhibitKeys } from "./exhibits.js";
import { graphicsKeys } from "./graphics.js";
import { help } from "./help.js";
import * as forms from "./forms.js";
import { correctionMenu, deductionMenu, presenterMenu } from "./menus.js";
import { openPoints } from "./points.js";
import { withOwn } from "./own-keys.js";
import { previewKeys } from "./preview.js";
import { sceneKeys } from "./scenes.js";
import { undoKeys } from "./undo.js";
import { openPlan } from "./plan-file.js";
import { lang } from "../../lib/i18n.js";
import { shell } from "../../lib/shell.js";

const GIVE_S = 30;

const run = (command) => (page) => page.run(command);
const scene = (key, scene) => ({ key, says: `console.scene.${scene}`, needs: "showScene", group: "screen", act: run({ do: "showScene", scene }) });
const form = (key, needs, act, group = "record") => ({ key, says: `console.do.${needs}`, needs, group, act });

const paper = (key, what) => ({ key, says: `console.paper.${what}`, group: "page", act: () => window.open(`/c/${shell.contest}/paper/${what}?${new URLSearchParams({ as: shell.as, lang: lang() })}`) });

/** Opens the report on the judges. */
export const fairness = { key: "y", says: "fairness.title", group: "page", act: () => location.assign(`/c/${shell.contest}/fairness?${new URLSearchParams({ as: shell.as })}`) };

export const KEYS = [
  { key: " ", shown: "console.key.space", says: "console.key.next", needs: "certify", group: "turn", foot: true, act: (page) => page.pressGo() },
  { key: "Backspace", shown: "console.key.backspace", says: "console.do.revealBack", needs: "revealBack", group: "turn", act: run({ do: "revealBack" }) },
  { key: "0", says: "console.key.revealAll", needs: "reveal", group: "turn", act: (page) => page.twice("reveal", () => page.run({ do: "reveal" })) },
  ...undoKeys,
  { key: "t", says: "console.key.pause", needs: "pause", group: "turn", foot: true, act: (page) => page.run({ do: page.desk.stage.state === "paused" ? "resume" : "pause" }) },
  { key: "+", says: "console.key.give", needs: "addTime", group: "turn", foot: true, act: run({ do: "addTime", seconds: GIVE_S }) },
  { key: "-", shown: "−", says: "console.key.take", needs: "addTime", group: "turn", foot: true, act: run({ do: "addTime", seconds: -GIVE_S }) },
  { key: "e", says: "console.key.end", needs: "endPhase", group: "turn", foot: true, act: (page) => page.twice("endPhase", () => page.run({ do: "endPhase" })) },
  { key: "p", says: "console.key.phase", needs: "startPhase", group: "turn", act: forms.startPhase },
  { key: "l", says: "console.do.lock", needs: "lock", group: "turn", act: (page) => page.pressLock() },
  ...Array.from({ length: 9 }, (_, i) => ({ key: String(i + 1), says: "console.key.part", needs: "startPart", group: i === 0 ? "turn" : null, shown: "console.key.parts", act: (page) => page.startPart(i) })),

  scene("f", "flow"),
  { ...scene("s", "standings"), foot: true },
  scene("o", "order"),
  { ...scene("b", "black"), foot: true },
  { ...form("g", "postNotice", forms.postNotice, "screen"), foot: true },
  ...sceneKeys,
  ...previewKeys,
  ...cueKeys,
  ...exhibitKeys,
  ...graphicsKeys,
  { key: "h", says: "console.do.takeDirection", needs: "takeDirection", group: "screen", act: (page) => page.pressTake() },

  { key: "ArrowDown", shown: "↑ ↓", alias: "j", says: "console.key.select", group: "order", repeats: true, act: (page) => page.moveSelection(1) },
  { key: "ArrowUp", alias: "k", says: "console.key.select", group: null, repeats: true, act: (page) => page.moveSelection(-1) },
  { key: "Enter", shown: "Enter", says: "console.key.menu", group: "order", act: (page) => presenterMenu(page, page.meant) },
  { key: "shift+ArrowUp", shown: "Shift ↑ ↓", says: "console.key.move", needs: "movePresenter", group: "order", act: (page) => page.movePresenter(-1) },
  { key: "shift+ArrowDown", says: "console.key.move", needs: "movePresenter", group: null, act: (page) => page.movePresenter(1) },
  form("a", "addPresenter", forms.addPresenter, "order"),
  form("q", "drawLots", forms.drawLots, "order"),

  form("d", "deduct", forms.deduct),
  form("x", "cancelDeduction", deductionMenu),
  { key: "m", says: "console.points.title", needs: "givePoints", group: "record", act: openPoints },
  form("r", "reopenSheet", (page) => forms.reopenSheet(page)),
  form("z", "excuse", (page) => forms.excuse(page)),
  { key: "c", says: "console.corrections.title", needs: "proposeCorrection", group: "record", act: correctionMenu },

  form("n", "addJudge", forms.addJudge, "plan"),
  form("i", "setPhaseLength", forms.setPhaseLength, "plan"),
  { key: "u", says: "console.plan.title", needs: "addJudge", group: "plan", act: openPlan },

  paper("w", "sheets"),
  paper("v", "order"),
  { ...fairness, roles: ["organiser"] },

  { key: ";", says: "seats.title", roles: ["organiser", "clerk"], group: "page", act: () => location.assign(`/c/${shell.contest}/seats?${new URLSearchParams({ as: shell.as })}`) },
  { key: "/", says: "clerk.place", group: "page", act: () => location.assign(`/c/${shell.contest}/clerk?${new URLSearchParams({ as: shell.as })}`) },
  { key: "`", alias: "·", says: "buttons.title", needs: "showScene", group: "page", act: () => window.open(`/c/${shell.contest}/buttons?${new URLSearchParams({ as: shell.as })}`) },
  { key: "Escape", shown: "Esc", says: "console.key.leave", group: "page", act: (page) => page.leave() },
  { key: "?", says: "console.key.help", group: "page", act: (page) => page.open(help(page)) },
];

/** The keys that this seat has. */
export const keysOf = (page) => withOwn(KEYS).filter((one) => (!one.needs || page.may(one.needs)) && (!one.roles || one.roles.includes(page.myRole)));

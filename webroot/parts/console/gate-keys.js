// The gate's keys.
import { help } from "./help.js";
import * as forms from "./forms.js";
import { fairness } from "./console-keys.js";
import { correctionMenu, deductionMenu } from "./menus.js";
import { openPoints } from "./points.js";

const form = (key, needs, act) => ({ key, says: `console.do.${needs}`, needs, group: "record", act });

const KEYS = [
  { key: " ", shown: "console.key.space", says: "gate.certify", needs: "certify", group: "turn", act: (page) => page.pressGo() },
  form("r", "reopenSheet", (page) => forms.reopenSheet(page)),
  form("z", "excuse", (page) => forms.excuse(page)),
  form("d", "deduct", forms.deduct),
  form("x", "cancelDeduction", deductionMenu),
  { key: "m", says: "console.points.title", needs: "givePoints", group: "record", act: openPoints },
  { key: "c", says: "console.corrections.title", needs: "proposeCorrection", group: "record", act: correctionMenu },
  { key: "h", says: "console.explanation.title", group: "record", act: (page) => page.unfold() },
  fairness,
  { key: "Escape", shown: "Esc", says: "console.key.leave", group: "page", act: (page) => page.leave() },
  { key: "?", says: "console.key.help", group: "page", act: (page) => page.open(help(page)) },
];

export const gateKeysOf = (page) => KEYS.filter((one) => !one.needs || page.may(one.needs));

// What waits at the clerk's desk, in a line: nothing is certified while late marks wait.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { shell } from "../../lib/shell.js";
import { capOf } from "./own-keys.js";

export function deskWaits({ desk }) {
  const late = desk.late.filter(({ state }) => state === "waiting").length;
  const problems = desk.problems.filter(({ answer }) => answer === null).length;
  if (late + problems === 0) return nothing;
  const words = [late && t("clerk.waits.late", { n: late }), problems && t("clerk.waits.problems", { n: problems })].filter(Boolean);
  return html`<div class="pending"><a href=${`/c/${shell.contest}/clerk?${new URLSearchParams({ as: shell.as })}`}><b>${words.join(" · ")}</b><small>${t("clerk.waits.open")}</small><kbd>${capOf("/")}</kbd></a></div>`;
}

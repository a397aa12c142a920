// Whether the picture is live, always there: a mark while it is, a word as well when it is not.
import { html } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { timeOfDay } from "../lib/format.js";

/**
 * @param link {state, at, revoked} as Page keeps it
 * @param options timezone of the contest; words: say "connected" too (phones and desks; a hall shows the mark alone)
 */
export function connectionState(link, { timezone, words = false } = {}) {
  return html`<p class="link" data-state=${isBehind(link) ? "cut" : link.state} role="status"><i></i><span>${say(link, timezone, words)}</span></p>`;
}

/** The line is well, and the server behind it is cut off. */
function isBehind(link) {
  return link.state === "live" && Boolean(link.behind);
}

function say(link, timezone, words) {
  if (link.revoked) return t("common.revoked");
  if (isBehind(link)) return timezone ? t("common.behindAsOf", { time: timeOfDay(link.behind, timezone) }) : t("common.behind");
  if (link.state === "live") return words ? t("common.live") : "";
  if (link.state === "connecting") return words ? t("common.connecting") : "";
  return link.at && timezone ? t("common.cutAsOf", { time: timeOfDay(link.at, timezone) }) : t("common.cut");
}

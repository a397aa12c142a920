// 演练 on every screen of a rehearsal, so that no figure of it is taken for a result.
import { html, nothing } from "../lib/html.js";
import { t } from "../lib/i18n.js";

export function rehearsal(contest) {
  return contest && contest.rehearsal ? html`<p class="rehearsal"><span>${t("common.rehearsal")}</span></p>` : nothing;
}

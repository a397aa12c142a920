// The seal on a result: pressed twice, the second time with the total in sight.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { isStopped } from "./gate-checks.js";
import { trouble } from "./next-step.js";

/** A first press counts only for the very figures it saw. */
export const certifyStep = ({ presenter, turn, state, result }) => ["certify", presenter?.id, turn, state, JSON.stringify(result)].join(" ");

export function certifyBar(page) {
  const { state, result, presenter } = page.gate;
  if (!presenter) return nothing;
  if (state === "certified" || state === "revealed") return bar(html`<b>${t(`gate.${state}`)}</b>`, page);
  if (state !== "locked" || !result) return bar(html`<b>${t("gate.cannot")}</b><small>${t("gate.waiting")}</small>`, page);
  if (isStopped(page.gate)) return html`<div class="act"><div class="go stopped" role="alert"><div><b>${t("gate.stopped")}</b><small>${t("gate.stoppedSay")}</small></div></div>${trouble(page)}</div>`;
  const armed = page.armed === certifyStep(page.gate);
  const sending = page.isUnderWay("certify");
  return html`<div class="act">
    <button class=${`go ${sending ? "sending" : armed ? "armed" : ""}`} data-do="certify" ?disabled=${!page.can("certify")} @click=${() => page.pressGo()}>
      <span><b>${armed ? t("gate.again", { total: result.total ?? "" }) : t("gate.certify")}</b><small>${sending ? t("console.sending") : t("gate.twice")}</small></span>
      <kbd>${t("console.key.space")}</kbd>
    </button>
    ${trouble(page)}
  </div>`;
}

const bar = (words, page) => html`<div class="act"><div class="go none"><div>${words}</div></div>${trouble(page)}</div>`;

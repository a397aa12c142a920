// The result unfolded: every judge's total and what became of it, panels, deductions, the sum.
import { html } from "../../lib/html.js";
import { pick, t, lang } from "../../lib/i18n.js";
import { figure, negate, unlit } from "../../lib/format.js";
import { seal } from "../seal.js";
import { judgeName, sealOf } from "./names.js";

export function missing({ missing, reopened }, desk) {
  const names = (list) => list.join(lang() === "en" ? ", " : "、");
  return html`<dl class="lacks">
    <div><dt>${t("gate.missing")}</dt><dd class=${missing.length > 0 ? "bad" : ""}>${missing.length > 0 ? names(missing.map((one) => pick(one, "name"))) : t("gate.complete")}</dd></div>
    ${reopened.length > 0 ? html`<div><dt>${t("gate.reopened")}</dt><dd class="bad">${names(reopened.map((id) => judgeName(desk, id)))}</dd></div>` : ""}
  </dl>`;
}

export function resultSheet({ result }) {
  if (!result) return html`<p class="none">${t("gate.noResult")}</p>`;
  return html`<div class="sum">
      ${result.panels.map((panel) => html`<p><span>${t("gate.panel", { name: pick(panel, "name"), n: panel.counted })}</span><b class="fig">${panel.shown ?? unlit("00.00")}</b></p>`)}
      <p><span>${t("gate.deducted")}</span><b class="fig">${figure(negate(result.deducted))}</b></p>
      <p class="all"><span>${t("gate.total")}</span><b class="fig">${result.total ?? unlit("00.00")}</b></p>
    </div>
    ${result.panels.map(sheets)}`;
}

function sheets(panel) {
  return html`<div class="sheets">
    <h3><span>${pick(panel, "name")}</span><span>${t("gate.howMany", { n: panel.counted })}</span></h3>
    <ul>
      ${(panel.judges ?? []).map((judge) => html`<li data-use=${judge.use}>${seal(sealOf(judge), { hollow: judge.use !== "counted" })}<b class="name">${pick(judge, "name")}</b><small>${t(`gate.${judge.use}`)}</small><span class="fig">${judge.total}</span></li>`)}
    </ul>
  </div>`;
}

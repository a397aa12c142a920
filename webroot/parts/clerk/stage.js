// Who is on stage, how far the turn is, and how many are missing: a line, not a picture.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { leftOf } from "../../live/clock.js";
import { clockText } from "../../lib/format.js";

export function onStage(page) {
  const { stage } = page.desk;
  const left = leftOf(stage.phase);
  return html`<div class="c-stage">
    <p class="n">${stage.presenter ? pick(stage.presenter, "name") : t("gate.nobody")}</p>
    <p class="u">${stage.presenter ? `${pick(stage.presenter, "unit")}  ${pick(stage.presenter, "title")}` : nothing}</p>
    <p class="p">${stage.phase ? pick(stage.phase, "name") : t(`clerk.state.${stage.state}`)} ${left === null ? nothing : html`<span class="fig">${clockText(left)}</span>`}</p>
    ${trouble(page)}
  </div>`;
}

function trouble({ trouble }) {
  if (!trouble) return nothing;
  return html`<p class="trouble" role="alert">${trouble.end === "refused" ? trouble.say : t(`console.end.${trouble.end}`)}</p>`;
}

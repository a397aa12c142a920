// 绳: the rope at the foot, one length for each presenter, and who comes next.
import { html, nothing, styled } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { roundWord } from "./made-of.js";
import { length } from "../lib/names.js";

const KNOT = { done: "done", onStage: "now", skipped: "skipped", waiting: "" };
const NEXT_CHARACTERS = 24;

export function rope({ stage, order, next }) {
  const lengths = order.filter((turn) => turn.state !== "withdrawn").sort((a, b) => a.place - b.place);
  return html`<section class="at rope">
    ${stage.place ? html`<p>${t("hall.turn")} <span class="fig">${stage.place}</span><span class="soft fig"> / ${stage.of}</span>${round(stage)}</p>` : html`<p></p>`}
    <div class="knots" ${styled({ "--n": Math.max(1, lengths.length), "--gap": lengths.length > 16 ? ".4rem" : ".7rem" })}>
      ${lengths.map((turn) => html`<i class=${KNOT[turn.state]}></i>`)}
    </div>
    <p class="who">${next ? upNext(next) : nothing}</p>
  </section>`;
}

function round(stage) {
  const words = roundWord(stage);
  return words ? html`<span class="round">${words}</span>` : nothing;
}

/** The name always; the unit where both are short enough to be read at once. */
function upNext(next) {
  const name = pick(next, "name");
  const unit = pick(next, "unit");
  const fits = lang() === "zh" && length(name) + length(unit) <= NEXT_CHARACTERS;
  return html`<span class="soft">${t("common.next")}</span>&ensp;${name}${fits ? html`&ensp;<span class="soft">${unit}</span>` : nothing}`;
}

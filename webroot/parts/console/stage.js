// Who is on stage, the clock, and how far the turn is.
import { classMap, html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { clockText } from "../../lib/format.js";
import "../countdown.js";
import { cueNow } from "./cue.js";
import "./pace.js";
import { roundWord } from "../made-of.js";

/** What follows the phases, and the states of the stage in which it is done. */
const AFTER = [
  ["lock", ["locked", "certified", "revealed"]],
  ["certify", ["certified", "revealed"]],
  ["reveal", ["revealed"]],
];

export function stage(page) {
  const { stage, contest } = page.desk;
  const who = stage.presenter;
  const name = who ? pick(who, "name") : t(`console.stage.${contest.state === "open" ? "empty" : contest.state}`);
  return html`<h3><span>${t("console.stage.title")}</span><span>${who ? t("console.stage.place", { n: stage.place, of: stage.of }) : ""}${turnWords(stage)}</span></h3>
    <div class="state">
      <div class="who">
        <p class=${classMap({ n: true, nobody: !who })} data-long=${lengthOf(name)}>${name}</p>
        <p class="u">${who ? `${pick(who, "unit")}  ${pick(who, "title")}` : ""}</p>
      </div>
      <div class="time"><leitai-clock .phase=${stage.phase} .paused=${stage.state === "paused"}></leitai-clock><p>${clockSays(stage)}</p></div>
    </div>
    <div class="beside"><leitai-pace .desk=${page.desk}></leitai-pace>${cueNow(page)}</div>
    ${steps(page.desk)} ${parts(page)}`;
}

/** Which of the plan's turns; where it has one, how often the presenter was called. */
function turnWords(stage) {
  const words = roundWord(stage) || (stage.turn > 1 ? t("console.stage.turn", { n: stage.turn }) : "");
  return words && ` · ${words}`;
}

/** How large a name may be set: "short", "middle" or "long"; a Latin letter takes two thirds of a character. */
export const lengthOf = (name) => {
  const width = Array.from(name).reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2e80 ? 0.66 : 1), 0);
  return width <= 5 ? "short" : width <= 8 ? "middle" : "long";
};

function clockSays({ state, phase }) {
  if (!phase) return t(`console.clock.${state}`);
  const name = pick(phase, "name");
  if (state === "running") return phase.scoring ? t("console.clock.scoring") : name;
  return `${name}  ${t(`console.clock.${state}`)}`;
}

function steps({ phases, stage, reveal }) {
  return html`<ol class="steps">
    ${phases.map((phase) => html`<li class=${phase.state}>${pick(phase, "name")}<small>${used(phase)}</small></li>`)}
    ${AFTER.map(([what, states]) => html`<li class=${states.includes(stage.state) ? "done" : "next"}>${t(`console.step.${what}`)}<small>${states.includes(stage.state) ? t("console.step.done") : what === "reveal" && reveal?.step ? `${reveal.step} / ${reveal.of}` : ""}</small></li>`)}
  </ol>`;
}

function used({ state, lengthMs, usedMs, overtimeMs }) {
  if (state !== "done" || usedMs == null) return clockText(lengthMs);
  if (overtimeMs > 0) return html`${clockText(usedMs)} <em>${t("console.step.over", { time: clockText(overtimeMs) })}</em>`;
  return t("console.step.used", { time: clockText(usedMs) });
}

function parts(page) {
  const { stage } = page.desk;
  if (stage.parts.length === 0) return nothing;
  return html`<ol class="parts">
    ${stage.parts.map((part, i) => html`<li class=${part.now ? "now" : ""}><button ?disabled=${!page.can("startPart")} @click=${() => page.startPart(i)}><kbd>${i + 1}</kbd>${pick(part, "name")}</button></li>`)}
  </ol>`;
}

// A presenter on stage: the parts of the turn hang from a rod, the one being spoken is great; below, the time as a stroke.
import { html, nothing } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { length } from "../lib/names.js";
import { shell } from "../lib/shell.js";
import "./brush-stroke.js";
import "./countdown.js";
import { exhibitLook } from "./exhibit.js";
import { rope } from "./rope.js";
import { scroll } from "./scroll.js";

const HANGING_MOST = 5; // characters of a part that still hang well

export function stageScene(hall, { landed }) {
  const { stage } = hall;
  if (exhibitLook(hall)) return exhibitScene(hall, landed);
  return html`${scroll(stage.presenter, { place: stage.place, lands: landed })} ${phaseCues(stage.phases)} ${hallClock(stage)}
    ${stage.state === "called" ? nothing : html`<leitai-brush-stroke class="at" .phase=${stage.phase}></leitai-brush-stroke>`} ${field(stage)} ${rope(hall)}`;
}

/** What the presenter shows takes the place of what is being spoken of. */
function exhibitScene(hall, landed) {
  const { stage, exhibits } = hall;
  return html`${scroll(stage.presenter, { place: stage.place, lands: landed })} ${phaseCues(stage.parts.length ? stage.parts.map((part) => ({ ...part, state: part.now ? "now" : "next" })) : stage.phases)} ${hallClock(stage)}
    <leitai-exhibit class="at" .shown=${exhibits.shown} .ahead=${exhibits.ahead} .muted=${!["hall", "screen"].includes(shell.page) || window !== window.parent}></leitai-exhibit> ${rope(hall)}`;
}

export function hallClock(stage) {
  return html`<leitai-clock class="at" .phase=${stage.phase} .paused=${stage.state === "paused"}></leitai-clock>`;
}

function phaseCues(phases) {
  return html`<ol class="at cues">
    ${phases.map((phase) => html`<li class=${phase.state} aria-current=${phase.state === "now" ? "step" : "false"}>${pick(phase, "name")}</li>`)}
  </ol>`;
}

/** The parts where the plan has them and the phase is theirs; else the phase alone. */
function field(stage) {
  if (stage.state === "called") return call(stage);
  const now = stage.phases.find((phase) => phase.state === "now");
  if (stage.parts.length > 0) return scrolls(stage.parts.map((part) => ({ name: pick(part, "name"), now: part.now })));
  if (stage.state === "ended" || !now) return scrolls(stage.phases.map((phase) => ({ name: pick(phase, "name"), now: false })));
  return scrolls([{ name: pick(now, "name"), now: true }]);
}

/** Before the first phase: the invitation, and what will be spoken of, still in the distance. */
function call(stage) {
  const parts = stage.parts.map((part) => pick(part, "name"));
  return html`<section class="at call"><h2>${t("hall.called")}</h2>${parts.length ? html`<p>${parts.join(lang() === "en" ? " · " : "　")}</p>` : nothing}</section>`;
}

function scrolls(pieces) {
  const hang = lang() === "zh" && pieces.every((piece) => length(piece.name) <= HANGING_MOST);
  return html`<ol class="at pieces" data-hang=${hang} data-n=${pieces.length}>
    ${pieces.map((piece) => html`<li class=${piece.now ? "now" : ""} aria-current=${piece.now ? "step" : "false"}><span>${piece.name}</span></li>`)}
  </ol>`;
}

// One clock face for the lectern. The ground turns to paper at a warning and to vermilion past the end; a word always says it too.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { clock } from "../lib/format.js";
import { length } from "../lib/names.js";
import { leftOf } from "../live/clock.js";
import "./brush-stroke.js";
import { clockWord, Ticking, urgency } from "./countdown.js";
import { observe } from "../lib/part.js";
import { roundWord } from "./made-of.js";
import { sceneOf } from "./hall-picture.js";

class TimerFace extends Ticking {
  template() {
    this.dataset.urgency = "";
    if (!this.hall) return nothing;
    return html`${this.moment()}${this.told()}`;
  }

  /** What the director tells the presenter. It stands over the foot, so that the clock stays. */
  told() {
    const { cue } = this;
    if (!cue) return nothing;
    return html`<section class="at cue" role="alert">${cue.wrapUp ? html`<h2>${t("timer.wrapUp")}</h2>` : nothing}${cue.text ? html`<p data-long=${length(cue.text) > 36 ? "2" : length(cue.text) > 16 ? "1" : "0"}>${cue.text}</p>` : nothing}</section>`;
  }

  moment() {
    const scene = sceneOf({ ...this.hall, scene: "flow" });
    if (scene === "stage") return this.hall.stage.state === "called" ? named(this.hall.stage.presenter, [t("hall.called"), roundWord(this.hall.stage)].filter(Boolean).join(" · ")) : this.face();
    if (scene === "scoring" || scene === "locked" || scene === "reveal") return this.after(scene);
    return this.hall.next && this.hall.contest.state === "open" ? named(this.hall.next, t("timer.standBy")) : named({ name: pick(this.hall.contest, "title") }, pick(this.hall.contest, "edition"));
  }

  face() {
    const { stage } = this.hall;
    const left = leftOf(this.phase);
    const { late, minutes, seconds } = clock(left === null ? 0 : left);
    const part = stage.parts.find(({ now }) => now);
    this.dataset.urgency = urgency(this.phase, left);
    const word = left === null ? t("timer.ended") : clockWord(this.phase, left, stage.state === "paused");
    return html`<header class="at"><p class="phase">${this.phase ? pick(this.phase, "name") : nothing}</p><p class="part">${part ? pick(part, "name") : nothing}</p><p class="word">${word}</p></header>
      <p class=${left === null ? "at digits unlit" : stage.state === "paused" ? "at digits paused" : "at digits"} role="timer" aria-hidden=${left === null ? "true" : "false"}>${late ? html`<em>+</em>` : nothing}${minutes}<i>:</i>${seconds}</p>
      ${late ? nothing : html`<leitai-brush-stroke class="at" .phase=${this.phase}></leitai-brush-stroke>`}
      <footer class="at"><p>${pick(stage.presenter, "name")}${roundOf(stage)}</p>${this.upNext()}</footer>`;
  }

  /** The presenter has spoken; who comes next may see it here. */
  after(scene) {
    return html`<header class="at"><p class="phase">${t(scene === "scoring" ? "timer.scoring" : "timer.locked")}</p></header>
      ${this.hall.next ? html`<section class="at standing-by"><h2>${t("timer.next")}</h2>${name(this.hall.next)}<p>${pick(this.hall.next, "unit")}</p></section>` : nothing}
      <footer class="at"><p>${pick(this.hall.stage.presenter, "name")}${roundOf(this.hall.stage)}</p></footer>`;
  }

  upNext() {
    return this.hall.next ? html`<p><span>${t("timer.next")}</span> ${pick(this.hall.next, "name")}</p>` : nothing;
  }
}
observe(TimerFace, "hall", "cue");
customElements.define("leitai-timer-face", TimerFace);

function roundOf(stage) {
  const words = roundWord(stage);
  return words ? html` <span class="round">${words}</span>` : nothing;
}

function named(who, word) {
  return html`<section class="at standing-by"><h2>${word}</h2>${name(who)}<p>${pick(who, "unit")}</p></section>`;
}

function name(who) {
  const text = pick(who, "name");
  return html`<h1 data-long=${length(text) > 16 ? "2" : length(text) > 7 ? "1" : "0"}>${text}</h1>`;
}

// A phase's time as one stroke of a dry brush: what is used is painted, what is left is only outlined. Never the clock itself, which is a figure.
import { html, styled } from "../lib/html.js";
import { leftOf } from "../live/clock.js";
import { Ticking } from "./countdown.js";

/** The tip of the painted part: how far each hair of the brush has come, in percent of the stroke's length. */
const HAIRS = [0, -0.9, 0.5, -0.3, 1.1, 0.2, -1.2, 0.7, -0.2, 0.9, -0.7, 0.3, -1];

class BrushStroke extends Ticking {
  template() {
    const left = leftOf(this.phase);
    const used = left === null ? 0 : Math.max(0, Math.min(1, 1 - left / this.phase.lengthMs));
    this.classList.toggle("full", used === 1);
    const notches = this.phase ? (this.phase.warningsMs || []).filter((ms) => ms > 0 && ms < this.phase.lengthMs) : [];
    return html`<i class="bed"></i><i class="ink" ${styled({ "-webkit-clip-path": painted(used), "clip-path": painted(used) })}></i>
      ${notches.map((ms) => html`<i class="notch" ${styled({ left: `${100 * (1 - ms / this.phase.lengthMs)}%` })}></i>`)}`;
  }
}
customElements.define("leitai-brush-stroke", BrushStroke);

function painted(used) {
  if (used >= 1) return "polygon(0% 0%, 100% 0%, 100% 100%, 0% 100%)";
  const far = used * 100;
  const tip = HAIRS.map((hair, i) => `${Math.max(0, far + hair * Math.min(1, far / 2))}% ${(100 * i) / (HAIRS.length - 1)}%`);
  return `polygon(0% 0%, ${tip.join(", ")}, 0% 100%)`;
}

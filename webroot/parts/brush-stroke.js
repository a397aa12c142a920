// A phase's time as one stroke of a dry brush: what is used is painted, what is left is only outlined. Never the clock itself, which is a figure.
import { html, svg } from "../lib/html.js";
import { leftOf } from "../live/clock.js";
import { Ticking } from "./countdown.js";

/** The tip of the painted part: how far each hair of the brush has come, in thousandths of the stroke's length. */
const HAIRS = [-4, 3, -9, -2, 6, 1, -14, -5, 9, 2, -7, 4, -11, 0, 7, -3, -16, -6, 5, -1, -10, 2, -5];
const STROKE =
  "M15 29C27 37 46 46 92 47C300 46 640 38 920 34C1020 32 1090 28 1136 22C1164 18 1192 24 1216 44C1222 49 1220 54 1212 56" +
  "C1186 62 1160 63 1130 62C1040 60 900 64 760 67C500 73 240 78 110 79C84 80 62 82 42 80C25 78 11 67 2 51C9 45 13 38 15 29Z";
/** 飞白: where the brush runs dry and the ground shows through. */
const DRY =
  "M610 52C760 48 930 45 1108 42L1150 39 1108 43.6C930 47.4 760 50.6 610 52ZM500 61.5C640 58.5 800 55.5 980 53.5L1010 52.5 980 54.8C800 57.6 640 60.6 500 61.5Z" +
  "M820 59.5C930 57.6 1040 56 1150 56.5L1176 57.4 1150 57.8C1040 57.8 930 59.2 820 59.5ZM890 41C960 39.2 1050 37 1120 34L1130 33.2 1120 35.2C1050 38.6 960 40.6 890 41Z" +
  "M300 70C380 68.6 470 66.8 560 65.6L580 65 560 66.8C470 68.4 380 69.8 300 70Z";
const LENGTH = 1224;
const HEIGHT = 100;

class BrushStroke extends Ticking {
  template() {
    const left = leftOf(this.phase);
    const used = left === null ? 0 : Math.max(0, Math.min(1, 1 - left / this.phase.lengthMs));
    const notches = this.phase ? (this.phase.warningsMs || []).filter((ms) => ms > 0 && ms < this.phase.lengthMs) : [];
    return html`<svg viewBox="0 0 1224 100" preserveAspectRatio="none" aria-hidden="true">
      <clipPath id="painted"><polygon points=${painted(used)} /></clipPath>
      <path class="bed" d=${STROKE} />
      <path class="ink" d=${STROKE} clip-path="url(#painted)" />
      <path class="dry" d=${DRY} />
      ${notches.map((ms) => svg`<path class="dry" d=${notch(LENGTH * (1 - ms / this.phase.lengthMs))} />`)}
    </svg>`;
  }
}
customElements.define("leitai-brush-stroke", BrushStroke);

function painted(used) {
  if (used >= 1) return `0,0 ${LENGTH},0 ${LENGTH},${HEIGHT} 0,${HEIGHT}`;
  const far = used * LENGTH;
  const settled = Math.min(1, far / 40); // at the very start there is no room for loose hairs
  const tip = HAIRS.map((hair, i) => `${far + (hair * settled * LENGTH) / 1000},${20 + (65 * i) / (HAIRS.length - 1)}`);
  return `0,0 ${far},0 ${tip.join(" ")} ${far},${HEIGHT} 0,${HEIGHT}`;
}

/** A warning: the stroke is parted there. */
function notch(x) {
  return `M${x - 2} 0H${x + 2}V100H${x - 2}Z`;
}

// The bell of a phase: once at each warning, twice at the end. What was missed is not rung later.
import { leftOf } from "./clock.js";
import { play } from "./sound.js";

const AT_THE_END = 2;

export class Bells {
  waiting = [];

  /** @param phase as `hall` tells it, or null */
  follow(phase) {
    this.waiting.forEach(clearTimeout);
    this.waiting = [];
    const left = leftOf(phase);
    if (left === null || !phase.endsAt || phase.scoring) return;
    for (const ms of phase.warningsMs || []) this.ring(left - ms, 1);
    this.ring(left, AT_THE_END);
  }

  ring(inMs, strokes) {
    if (inMs > 0) this.waiting.push(setTimeout(() => play("bell", strokes), inMs));
  }
}

// Time left of a phase. Ticks here, at the change of the figure; nothing ticks over the wire.
import { html, nothing } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { clock } from "../lib/format.js";
import { leftOf } from "../live/clock.js";
import { observe, Part } from "../lib/part.js";

const SECOND_MS = 1000;

/** "", "warn" once a warning of the phase has passed, "late" past its end. */
export function urgency(phase, left) {
  if (left === null) return "";
  if (left <= -SECOND_MS) return "late";
  return (phase.warningsMs || []).some((ms) => left <= ms) ? "warn" : "";
}

/** What is said beside the clock: the colour never says it alone. */
export function clockWord(phase, left, paused) {
  if (left === null) return "";
  if (left <= -SECOND_MS) return t("common.overtime");
  if (paused) return t("common.paused");
  const passed = (phase.warningsMs || []).filter((ms) => left <= ms);
  if (passed.length === 0) return "";
  const ms = Math.min(...passed);
  return ms % 60_000 === 0 ? t("common.lastMinutes", { n: ms / 60_000 }) : t("common.lastSeconds", { n: ms / SECOND_MS });
}

/** Something that must be drawn again whenever the seconds of `phase` change. */
export class Ticking extends Part {
  drawn() {
    clearTimeout(this.next);
    const left = leftOf(this.phase);
    if (left === null || !this.phase.endsAt) return;
    const untilChange = ((left % SECOND_MS) + SECOND_MS) % SECOND_MS;
    this.next = setTimeout(() => this.isConnected && this.draw(), untilChange + 8);
  }

  disconnectedCallback() {
    clearTimeout(this.next);
    super.disconnectedCallback();
  }
}
observe(Ticking, "phase");

/** `<leitai-clock .phase=${phase} .paused=${false}>`: unlit digits where no clock runs or stands. */
class Clock extends Ticking {
  template() {
    const left = leftOf(this.phase);
    const { late, minutes, seconds } = clock(left === null ? 0 : left);
    const word = clockWord(this.phase, left, this.paused);
    this.dataset.urgency = urgency(this.phase, left);
    this.classList.toggle("unlit", left === null);
    this.classList.toggle("paused", Boolean(this.paused));
    return html`${word ? html`<span class="word">${word}</span>` : nothing}<span class="digits" role="timer" aria-hidden=${left === null ? "true" : "false"}
        >${late ? html`<em>+</em>` : nothing}${minutes}<i>:</i>${seconds}</span
      >`;
  }
}
observe(Clock, "paused");
customElements.define("leitai-clock", Clock);

// How the evening stands against the running order: how much later than planned this turn will be over if it keeps to its time.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { clockText, timeOfDay } from "../../lib/format.js";
import { Part, observe } from "../../lib/part.js";
import { leftOf, serverNow } from "../../live/clock.js";

const ON_TIME_MS = 30_000;
const LOOK_MS = 1_000;

/** Milliseconds late, negative where early; null where nothing is planned. */
export function lateBy({ timetable, stage }) {
  if (!timetable) return null;
  const left = stage.state === "running" || stage.state === "paused" ? Math.max(0, leftOf(stage.phase) ?? 0) : 0;
  return serverNow() + left + timetable.restMs - Date.parse(timetable.due);
}

/** `<leitai-pace .desk=${console}>` */
class Pace extends Part {
  connectedCallback() {
    this.looker = setInterval(() => this.update(), LOOK_MS);
    super.connectedCallback();
  }

  disconnectedCallback() {
    clearInterval(this.looker);
    super.disconnectedCallback();
  }

  template() {
    const late = this.desk ? lateBy(this.desk) : null;
    if (late === null) return nothing;
    const { timetable, contest } = this.desk;
    const how = Math.abs(late) < ON_TIME_MS ? "onTime" : late > 0 ? "late" : "early";
    this.dataset.how = how;
    return html`<b>${t(`console.pace.${how}`, { time: clockText(Math.abs(late)) })}</b><small>${t("console.pace.end", { planned: timeOfDay(Date.parse(timetable.end), contest.timezone), now: timeOfDay(Date.parse(timetable.end) + late, contest.timezone) })}</small>`;
  }
}
observe(Pace, "desk");
customElements.define("leitai-pace", Pace);

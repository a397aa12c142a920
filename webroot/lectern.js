// The lectern's monitor: the timer, what the director tells the presenter, and bells.
import { html, nothing } from "./lib/html.js";
import { warm } from "./lib/fonts.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { Bells } from "./live/bells.js";
import { serverNow } from "./live/clock.js";
import { newId } from "./live/uuid.js";
import { changePlate, newestOf } from "./parts/changes.js";
import { connectionState } from "./parts/connection-state.js";
import { rehearsal } from "./parts/rehearsal.js";
import "./parts/sound-switch.js";
import "./parts/timer-face.js";

/** Beside a running clock a change stands so long: it must be seen, and then not be in the way. */
const BESIDE_CLOCK_MS = 60_000;
const MINE = (shell.as ?? "").startsWith("presenter/");

class Lectern extends Page {
  bells = new Bells();
  onKey = ({ key }) => key === "Enter" && this.read();

  constructor() {
    super();
    warm(JSON.stringify(shell.dictionaries));
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.onKey);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKey);
    clearTimeout(this.later);
    super.disconnectedCallback();
  }

  /** Who waits or was called reads in peace; who speaks sees what is new for a minute. */
  changes() {
    const { hall, timer } = this.bodies;
    if (!timer || timer.cue) return [];
    if (!hall || !hall.stage.phase) return timer.changes;
    const ages = timer.changes.map(({ at }) => serverNow() - Date.parse(at));
    const left = ages.filter((age) => age < BESIDE_CLOCK_MS).map((age) => BESIDE_CLOCK_MS - age);
    clearTimeout(this.later);
    if (left.length > 0) this.later = setTimeout(() => this.update(), Math.min(...left) + 8);
    return timer.changes.filter((one, i) => ages[i] < BESIDE_CLOCK_MS);
  }

  read() {
    const shown = this.changes();
    if (MINE && shown.length > 0) this.connection.send({ id: newId(), do: "acknowledgeChange", change: newestOf(shown), presenter: this.bodies.timer.presenter });
  }

  views() {
    return ["hall", "timer"];
  }

  template() {
    const { hall, timer } = this.bodies;
    if (hall) warm(JSON.stringify([hall, timer]));
    return html`<main class="picture">
      <leitai-timer-face .hall=${hall} .phase=${hall && hall.stage.phase} .cue=${timer && timer.cue}></leitai-timer-face>
      ${timer ? changePlate(this.changes(), { voice: "own", read: MINE ? () => this.read() : null, look: "at" }) : nothing}
      ${rehearsal(hall && hall.contest)} ${connectionState(this.link, { timezone: hall && hall.contest.timezone })}
      <leitai-sound-switch class="at"></leitai-sound-switch>
    </main>`;
  }

  drawn() {
    this.bells.follow(this.bodies.hall ? this.bodies.hall.stage.phase : null);
  }
}
customElements.define("leitai-lectern", Lectern);

// The lectern's monitor: the timer, what the director tells the presenter, and bells.
import { html } from "./lib/html.js";
import { warm } from "./lib/fonts.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { Bells } from "./live/bells.js";
import { connectionState } from "./parts/connection-state.js";
import { rehearsal } from "./parts/rehearsal.js";
import "./parts/sound-switch.js";
import "./parts/timer-face.js";

class Lectern extends Page {
  bells = new Bells();

  constructor() {
    super();
    warm(JSON.stringify(shell.dictionaries));
  }

  views() {
    return ["hall", "timer"];
  }

  template() {
    const { hall, timer } = this.bodies;
    if (hall) warm(JSON.stringify([hall, timer]));
    return html`<main class="picture">
      <leitai-timer-face .hall=${hall} .phase=${hall && hall.stage.phase} .cue=${timer && timer.cue}></leitai-timer-face>
      ${rehearsal(hall && hall.contest)} ${connectionState(this.link, { timezone: hall && hall.contest.timezone })}
      <leitai-sound-switch class="at"></leitai-sound-switch>
    </main>`;
  }

  drawn() {
    this.bells.follow(this.bodies.hall ? this.bodies.hall.stage.phase : null);
  }
}
customElements.define("leitai-lectern", Lectern);

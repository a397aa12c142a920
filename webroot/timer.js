// The presenter's monitor: how much time is left, at a glance from the lectern.
import { html } from "./lib/html.js";
import { warm } from "./lib/fonts.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { connectionState } from "./parts/connection-state.js";
import { rehearsal } from "./parts/rehearsal.js";
import "./parts/timer-face.js";

class Timer extends Page {
  constructor() {
    super();
    warm(JSON.stringify(shell.dictionaries));
  }

  views() {
    return ["hall"];
  }

  template() {
    const { hall } = this.bodies;
    if (hall) warm(JSON.stringify(hall));
    return html`<main class="picture">
      <leitai-timer-face .hall=${hall} .phase=${hall && hall.stage.phase}></leitai-timer-face>
      ${rehearsal(hall && hall.contest)} ${connectionState(this.link, { timezone: hall && hall.contest.timezone })}
    </main>`;
  }
}
customElements.define("leitai-timer", Timer);

// The hall's screen: one picture of 16:9 at any size; on a narrow page, as on a phone, the board.
import { html, nothing } from "./lib/html.js";
import { warm } from "./lib/fonts.js";
import { Freshness } from "./lib/freshness.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { boardSheet } from "./parts/board-sheet.js";
import { RevealSounds } from "./live/reveal-sounds.js";
import { Stock } from "./live/stock.js";
import { connectionState } from "./parts/connection-state.js";
import { hallPicture } from "./parts/hall-picture.js";
import { noticesNow } from "./parts/notice-bar.js";
import { rehearsal } from "./parts/rehearsal.js";
import "./parts/sound-switch.js";

const upright = window.matchMedia("(max-aspect-ratio: 1/1)");

class Hall extends Page {
  freshness = new Freshness();
  sounds = new RevealSounds();
  stock = new Stock((message) => this.connection.send(message));

  constructor() {
    super();
    upright.addEventListener("change", () => this.update());
    warm(JSON.stringify(shell.dictionaries));
  }

  views() {
    return ["hall", "notice"];
  }

  update() {
    this.stock.take(this.bodies.hall && this.bodies.hall.exhibits);
    const live = this.link.state === "live";
    if (live && !this.wasLive) this.stock.connected();
    this.wasLive = live;
    super.update();
  }

  template() {
    const { hall, notice = { notices: [] } } = this.bodies;
    if (!hall) return html`<main class="picture">${connectionState(this.link, { words: true })}</main>`;
    if (upright.matches) return boardSheet(this.bodies, this.link);
    warm(JSON.stringify(hall));
    const fresh = this.freshness.of(hall);
    const black = hall.scene === "black";
    return html`<main class="picture">
      ${hallPicture(hall, { fresh })} ${rehearsal(hall.contest)}
      ${black ? nothing : html`<leitai-notice class="at" .notices=${noticesNow(this, hall, notice.notices)} .timezone=${hall.contest.timezone}></leitai-notice>`}
      <leitai-sound-switch class="at"></leitai-sound-switch>
      ${black && this.link.state === "live" ? nothing : connectionState(this.link, { timezone: hall.contest.timezone })}
    </main>`;
  }

  drawn() {
    if (this.bodies.hall) this.sounds.follow(this.bodies.hall);
  }
}
customElements.define("leitai-hall", Hall);

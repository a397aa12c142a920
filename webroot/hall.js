// A screen in the hall: one picture of 16:9 at any size. The hall's own page is a board where it is narrow, as on a phone.
import { html, nothing } from "./lib/html.js";
import { warm } from "./lib/fonts.js";
import { Freshness } from "./lib/freshness.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { boardSheet } from "./parts/board-sheet.js";
import { RevealSounds } from "./live/reveal-sounds.js";
import { ScreenWord } from "./live/screen-word.js";
import { Stock } from "./live/stock.js";
import { connectionState } from "./parts/connection-state.js";
import { hallPicture, sceneOf } from "./parts/hall-picture.js";
import { chosen, OnScreen, toldAs } from "./parts/on-screen.js";
import { noticesNow } from "./parts/notice-bar.js";
import { rehearsal } from "./parts/rehearsal.js";
import "./parts/sound-switch.js";

const upright = window.matchMedia("(max-aspect-ratio: 1/1)");

const NAME = shell.page === "screen" ? shell.who : "hall";
/** What a desk may ask for in its own frame, and nobody in a window. */
const PREVIEWS = ["flow", "welcome", "order", "draw", "stage", "scoring", "reveal", "standings", "award"];
const PREVIEW = window === window.parent ? undefined : PREVIEWS.find((scene) => scene === new URLSearchParams(location.search).get("preview"));

class Hall extends Page {
  freshness = new Freshness();
  sounds = new RevealSounds();
  stock = new Stock((message) => this.connection.send(message));
  screen = new OnScreen(PREVIEW ? chosen(PREVIEW) : toldAs(NAME));
  word = new ScreenWord((message) => this.connection.send(message));

  constructor() {
    super();
    window.addEventListener("resize", () => this.update());
    upright.addEventListener("change", () => this.update());
    warm(JSON.stringify(shell.dictionaries));
  }

  /** The newest picture's body as this screen is to show it. */
  shown() {
    return this.screen.of(this.bodies.hall);
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
    const { notice = { notices: [] } } = this.bodies;
    if (!this.bodies.hall) return html`<main class="picture">${connectionState(this.link, { words: true })}</main>`;
    const hall = this.shown();
    if (this.isBoard()) return boardSheet(this.bodies, this.link);
    warm(JSON.stringify(hall));
    const fresh = this.freshness.of(hall);
    const black = hall.scene === "black" || hall.scene === "logo";
    return html`<main class="picture">
      ${hallPicture(hall, { fresh })} ${rehearsal(hall.contest)}
      ${black ? nothing : html`<leitai-notice class="at" .notices=${noticesNow(this, hall, notice.notices)} .timezone=${hall.contest.timezone}></leitai-notice>`}
      <leitai-sound-switch class="at"></leitai-sound-switch>
      ${black && this.link.state === "live" ? nothing : connectionState(this.link, { timezone: hall.contest.timezone })}
    </main>`;
  }

  /** A named screen that stands upright is still a screen; the hall's page on a phone is somebody's who reads. */
  isBoard() {
    return upright.matches && NAME === "hall";
  }

  drawn() {
    if (!this.bodies.hall) return;
    this.sounds.follow(this.shown());
    this.word.says(this.isBoard() ? "board" : sceneOf(this.shown()), this.link.state === "live");
  }
}
customElements.define(`leitai-${shell.page}`, Hall);

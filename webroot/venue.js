// A branch venue's screen: stage, board and notices at once; the hall's own picture where nobody is on stage.
import { html, nothing } from "./lib/html.js";
import { warm } from "./lib/fonts.js";
import { Freshness } from "./lib/freshness.js";
import { pick } from "./lib/i18n.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { ScreenWord } from "./live/screen-word.js";
import { Stock } from "./live/stock.js";
import { serverNow } from "./live/clock.js";
import { changeWords } from "./parts/changes.js";
import { connectionState } from "./parts/connection-state.js";
import { exhibitLook } from "./parts/exhibit.js";
import { hallPicture, sceneOf } from "./parts/hall-picture.js";
import { OnScreen, toldAs } from "./parts/on-screen.js";
import { noticesNow } from "./parts/notice-bar.js";
import { rehearsal } from "./parts/rehearsal.js";
import { venueScene } from "./parts/venue-scene.js";

/** A change of the running order is told as a notice is, for so long. */
const CHANGE_MS = 10 * 60_000;
const OWN = ["stage", "scoring", "locked", "reveal"];

class Venue extends Page {
  freshness = new Freshness();
  stock = new Stock((message) => this.connection.send(message));
  screen = new OnScreen(toldAs(`venue/${shell.who}`, "venues"));
  word = new ScreenWord((message) => this.connection.send(message));

  constructor() {
    super();
    window.addEventListener("resize", () => this.update());
    warm(JSON.stringify(shell.dictionaries));
  }

  views() {
    return [`venue/${shell.who}`, "venues", "notice"];
  }

  update() {
    this.stock.take(this.bodies.venues && this.bodies.venues.exhibits);
    const live = this.link.state === "live";
    if (live && !this.wasLive) this.stock.connected();
    this.wasLive = live;
    super.update();
  }

  /** The newest picture's body as this screen is to show it. */
  shown() {
    return this.screen.of(this.bodies.venues);
  }

  drawn() {
    if (this.bodies.venues) this.word.says(sceneOf(this.shown()), this.link.state === "live");
  }

  template() {
    const { venues, notice = { notices: [] } } = this.bodies;
    if (!venues) return html`<main class="picture">${connectionState(this.link, { words: true })}</main>`;
    const hall = this.shown();
    warm(JSON.stringify(this.bodies));
    const scene = sceneOf(hall);
    const bare = scene === "black" || scene === "logo";
    const fresh = this.freshness.of(hall);
    const told = [...changesOf(venues), ...notice.notices].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    const own = OWN.includes(scene) && !(scene === "stage" && exhibitLook(hall));
    const { venue } = this.bodies[`venue/${shell.who}`] || {};
    return html`<main class="picture">
      ${own ? venueScene(scene, hall, told, { fresh }) : hallPicture(hall, { fresh })} ${rehearsal(hall.contest)}
      ${bare ? nothing : html`<p class="venue-name">${pick(venue, "name")}</p>`}
      ${bare ? nothing : html`<leitai-notice class="at" .notices=${noticesNow(this, hall, OWN.includes(scene) ? notice.notices : told)} .timezone=${hall.contest.timezone}></leitai-notice>`}
      ${bare && this.link.state === "live" ? nothing : connectionState(this.link, { timezone: hall.contest.timezone })}
    </main>`;
  }
}
/** Beside a presenter who speaks they are a quiet line; between turns a plate. */
const changesOf = ({ changes }) => changes.filter(({ at }) => serverNow() - Date.parse(at) < CHANGE_MS).map((line) => ({ at: line.at, text: changeWords(line) }));

/** A venue's own link on a phone opens what its people do there; the screen is for a screen. */
const ON_PHONE = window.matchMedia("(max-width: 600px)").matches;
const ASKED = new URLSearchParams(location.search).has("screen");
if (ON_PHONE && !ASKED && shell.ahead === `venue/${shell.who}` && window === window.parent)
  location.replace(`/c/${shell.contest}/branch/${shell.who}?${new URLSearchParams({ as: shell.ahead })}`);
else customElements.define("leitai-venue", Venue); // a phone that goes on is no screen, and must not be told as one that left

// A branch venue's screen: stage, board and notices at once; the hall's own picture where nobody is on stage.
import { html, nothing } from "./lib/html.js";
import { warm } from "./lib/fonts.js";
import { Freshness } from "./lib/freshness.js";
import { pick } from "./lib/i18n.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { Stock } from "./live/stock.js";
import { connectionState } from "./parts/connection-state.js";
import { exhibitLook } from "./parts/exhibit.js";
import { hallPicture, sceneOf } from "./parts/hall-picture.js";
import { noticesNow } from "./parts/notice-bar.js";
import { rehearsal } from "./parts/rehearsal.js";
import { venueScene } from "./parts/venue-scene.js";

const OWN = ["stage", "scoring", "locked", "reveal"];

class Venue extends Page {
  freshness = new Freshness();
  stock = new Stock((message) => this.connection.send(message));

  constructor() {
    super();
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

  template() {
    const { venues: hall, notice = { notices: [] } } = this.bodies;
    if (!hall) return html`<main class="picture">${connectionState(this.link, { words: true })}</main>`;
    warm(JSON.stringify(this.bodies));
    const scene = sceneOf(hall);
    const fresh = this.freshness.of(hall);
    const { venue } = this.bodies[`venue/${shell.who}`] || {};
    return html`<main class="picture">
      ${OWN.includes(scene) && !(scene === "stage" && exhibitLook(hall)) ? venueScene(scene, hall, notice.notices, { fresh }) : hallPicture(hall, { fresh })} ${rehearsal(hall.contest)}
      ${scene === "black" ? nothing : html`<p class="venue-name">${pick(venue, "name")}</p>`}
      ${scene === "black" ? nothing : html`<leitai-notice class="at" .notices=${noticesNow(this, hall, notice.notices)} .timezone=${hall.contest.timezone}></leitai-notice>`}
      ${scene === "black" && this.link.state === "live" ? nothing : connectionState(this.link, { timezone: hall.contest.timezone })}
    </main>`;
  }
}
customElements.define("leitai-venue", Venue);

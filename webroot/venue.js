// A branch venue's screen: stage, board and notices at once; the hall's own picture where nobody is on stage.
import { html, nothing } from "./lib/html.js";
import { warm } from "./lib/fonts.js";
import { pick } from "./lib/i18n.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { connectionState } from "./parts/connection-state.js";
import { hallPicture, momentOf, sceneOf } from "./parts/hall-picture.js";
import { noticesNow } from "./parts/notice-bar.js";
import { rehearsal } from "./parts/rehearsal.js";
import { venueScene } from "./parts/venue-scene.js";

const SUSPENSE_MS = 2_400;
const OWN = ["stage", "scoring", "locked", "reveal"];

class Venue extends Page {
  constructor() {
    super();
    warm(JSON.stringify(shell.dictionaries));
  }

  views() {
    return [`venue/${shell.who}`, "hall", "notice"];
  }

  /** The standings beside a reveal wait for its end, or they would tell it. */
  begin(moment, scene) {
    this.fresh = moment;
    this.suspense = scene === "reveal";
    clearTimeout(this.ending);
    if (this.suspense) this.ending = setTimeout(() => this.endSuspense(), SUSPENSE_MS);
  }

  endSuspense() {
    this.suspense = false;
    this.update();
  }

  template() {
    const { hall, notice = { notices: [] } } = this.bodies;
    if (!hall) return html`<main class="picture">${connectionState(this.link, { words: true })}</main>`;
    warm(JSON.stringify(this.bodies));
    const moment = momentOf(hall);
    const scene = sceneOf(hall);
    if (this.moment && this.moment !== moment) this.begin(moment, scene);
    this.moment = moment;
    const fresh = this.fresh === moment;
    if (!this.suspense) this.standings = hall.standings;
    const { venue } = this.bodies[`venue/${shell.who}`] || {};
    return html`<main class="picture">
      ${OWN.includes(scene) ? venueScene(scene, { ...hall, standings: this.standings }, notice.notices, { fresh }) : hallPicture(hall, { fresh })} ${rehearsal(hall.contest)}
      ${scene === "black" ? nothing : html`<p class="venue-name">${pick(venue, "name")}</p>`}
      ${scene === "black" ? nothing : html`<leitai-notice class="at" .notices=${noticesNow(this, hall, notice.notices)} .timezone=${hall.contest.timezone}></leitai-notice>`}
      ${scene === "black" && this.link.state === "live" ? nothing : connectionState(this.link, { timezone: hall.contest.timezone })}
    </main>`;
  }
}
customElements.define("leitai-venue", Venue);

// What a presenter shows: `<leitai-exhibit .shown=${hall.exhibits.shown} .ahead=${hall.exhibits.ahead}>` fills the place it is given.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { observe, Part } from "../lib/part.js";
import { positionOf } from "../live/film.js";
import { urlOf } from "../live/material.js";
import { keyFigures } from "./key-figures.js";

const AGAIN_MS = 2_000;
const APART_S = 0.35; // two screens in one hall may be so far apart
const LOOK_MS = 1_000;

class Exhibit extends Part {
  /** The picture on the screen: {file, src}, or null. It stays until the next one can be drawn whole. */
  picture = null;
  missing = false;

  disconnectedCallback() {
    clearTimeout(this.again);
    clearInterval(this.looking);
    super.disconnectedCallback();
  }

  template() {
    const { shown } = this;
    if (!shown || !shown.video) clearInterval(this.looking);
    if (!shown) return nothing;
    if (shown.figures) return html`<figure class="ex-figures" aria-label=${pick(shown, "title")}>${keyFigures(shown.figures)}</figure>`;
    if (shown.video) return this.film(shown);
    this.load(shown.picture.file);
    const late = this.missing || !this.picture;
    return html`<figure class="ex-page" data-tall=${shown.picture.height > shown.picture.width}>
      ${this.picture ? html`<img src=${this.picture.src} alt=${`${pick(shown, "title")} ${shown.page}`} />` : nothing}
      ${late && this.missing ? html`<figcaption>${pick(shown, "title")} <small>${t("exhibit.coming")}</small></figcaption>` : nothing}
    </figure>`;
  }

  /** Decoded before it is shown, so that no page is seen half. */
  load({ file, ...rest }) {
    if (this.picture?.file === file || this.loading === file) return;
    this.loading = file;
    clearTimeout(this.again);
    const image = new Image();
    image.src = urlOf({ file, ...rest });
    const here = () => {
      if (this.loading !== file) return;
      this.loading = null;
      this.missing = false;
      this.picture = { file, src: image.src };
      this.update();
    };
    const gone = () => {
      if (this.loading !== file) return;
      this.loading = null;
      this.missing = true;
      this.picture = null;
      this.again = setTimeout(() => this.update(), AGAIN_MS);
      if (!this.asked) this.update();
    };
    (image.decode ? image.decode() : new Promise((done, fail) => Object.assign(image, { onload: done, onerror: fail }))).then(here, gone);
  }

  film({ video, title }) {
    return html`<figure class="ex-page"><video playsinline preload="auto" src=${urlOf(video.file)} aria-label=${title} ?muted=${Boolean(this.muted)}></video>
      ${this.silent ? html`<figcaption class="silent">${t("exhibit.silent")}</figcaption>` : nothing}</figure>`;
  }

  drawn() {
    this.fetchAhead();
    const film = this.querySelector("video");
    if (!film || !this.shown?.video) return;
    film.muted = Boolean(this.muted || this.silent);
    clearInterval(this.looking);
    this.looking = setInterval(() => this.follow(film), LOOK_MS);
    film.onloadedmetadata = () => this.follow(film);
    this.follow(film);
  }

  /** Every screen reckons from the server's time where the film must be. */
  follow(film) {
    const { video } = this.shown || {};
    if (!video || film.readyState === 0) return;
    const at = positionOf(video) / 1000;
    const over = Number.isFinite(film.duration) && at >= film.duration;
    if (Math.abs(film.currentTime - at) > APART_S && !(over && film.ended)) film.currentTime = over ? film.duration : at;
    if (video.playing && !over && film.paused) film.play().catch((refused) => this.quietly(film, refused));
    if ((!video.playing || over) && !film.paused) film.pause();
  }

  /** A browser that was never touched plays no sound; the picture must run all the same. */
  quietly(film, refused) {
    if (refused.name !== "NotAllowedError" || this.silent) return;
    this.silent = true;
    this.update();
  }

  /** The next page, so that a screen without the whole material turns without a wait. */
  fetchAhead() {
    for (const file of this.ahead || []) {
      if (!file.type.startsWith("image/") || this.fetched === file.file) continue;
      this.fetched = file.file;
      new Image().src = urlOf(file);
    }
  }
}
observe(Exhibit, "shown", "ahead", "muted");
customElements.define("leitai-exhibit", Exhibit);

/** How much of the scene it takes: "figures" stand beside the name, a "page" takes what there is; "" where nothing is shown. */
export function exhibitLook({ exhibits }) {
  if (!exhibits || !exhibits.shown) return "";
  return exhibits.shown.figures ? "figures" : "page";
}

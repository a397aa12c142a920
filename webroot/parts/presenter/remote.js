// In the presenter's hand while on stage: on, back, and the screens given back.
import { html, live, nothing } from "../../lib/html.js";
import { clockText } from "../../lib/format.js";
import { pick, t } from "../../lib/i18n.js";
import { positionOf, toggled } from "../../live/film.js";
import { sheetPicture } from "./sheet-picture.js";

export function remote(page, { shelf, video }) {
  const { turner } = page;
  const { sheets, place } = turner;
  if (sheets.length === 0) return html`<p class="banner">${t("exhibit.nothing")}</p>`;
  const here = sheets[place];
  const next = sheets[place + 1];
  const of = (sheet) => shelf.exhibits.find(({ id }) => id === sheet.exhibit);
  return html`<section class="remote">
    <div class="pages">
      <figure class="here" data-empty=${!here}>${here ? sheetPicture(of(here), here.page) : html`<p>${t("exhibit.hidden")}</p>`}
        <figcaption><b>${here ? pick(of(here), "title") : t("exhibit.screens")}</b><span class="fig">${place + 1} / ${sheets.length}</span></figcaption></figure>
      ${next ? html`<figure class="next">${sheetPicture(of(next), next.page)}<figcaption>${t("exhibit.next")}</figcaption></figure>` : nothing}
    </div>
    ${video ? film(page, video) : nothing}
    ${turner.trouble ? html`<p class="banner alarm" role="alert">${turner.trouble}</p>` : nothing}
    <div class="turns">
      <button class="back" ?disabled=${place <= 0} @click=${() => turner.step(-1)}>${t("exhibit.back")}</button>
      <button class="on" ?disabled=${place >= sheets.length - 1} @click=${() => turner.step(1)}>${t(place === -1 ? "exhibit.show" : "exhibit.on")}</button>
    </div>
    <button class="ghost" ?disabled=${place === -1} @click=${() => turner.go(-1)}>${t("exhibit.hide")}</button>
    <p class="soft keys">${t("exhibit.keys")}</p>
  </section>`;
}

/** A film: run, stand, anywhere in it. How long it is, the small picture above knows. */
function film(page, video) {
  const { duration } = page.querySelector(".here video") || {};
  const longMs = Number.isFinite(duration) ? Math.round(duration * 1000) : 0;
  return html`<div class="film">
    <button @click=${() => page.command(toggled(video))}>${t(video.playing ? "exhibit.pause" : "exhibit.play")}</button>
    <input type="range" min="0" max=${longMs || 1} step="500" ?disabled=${!longMs} .value=${live(String(Math.round(positionOf(video))))} aria-label=${t("exhibit.seek")}
      @change=${(event) => page.command({ do: "playVideo", playing: video.playing, positionMs: Number(event.target.value) })} />
    <span class="fig">${clockText(positionOf(video))}</span>
  </div>`;
}

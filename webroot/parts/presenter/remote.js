// In the presenter's hand while on stage: on, back, and the screens given back.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { sheetPicture } from "./sheet-picture.js";

export function remote(page, { shelf }) {
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
    ${turner.trouble ? html`<p class="banner alarm" role="alert">${turner.trouble}</p>` : nothing}
    <div class="turns">
      <button class="back" ?disabled=${place <= 0} @click=${() => turner.step(-1)}>${t("exhibit.back")}</button>
      <button class="on" ?disabled=${place >= sheets.length - 1} @click=${() => turner.step(1)}>${t(place === -1 ? "exhibit.show" : "exhibit.on")}</button>
    </div>
    <button class="ghost" ?disabled=${place === -1} @click=${() => turner.go(-1)}>${t("exhibit.hide")}</button>
    <p class="soft keys">${t("exhibit.keys")}</p>
  </section>`;
}

// A page, small: the picture itself, or in words what the screens draw.
import { html } from "../../lib/html.js";
import { pick } from "../../lib/i18n.js";
import { figure } from "../../lib/format.js";
import { pathOf } from "../../live/material.js";

export function sheetPicture(exhibit, page) {
  if (exhibit.kind === "pictures") {
    const { file, width, height } = exhibit.pages[page - 1];
    return html`<img src=${pathOf(file)} width=${width} height=${height} alt="" />`;
  }
  if (exhibit.kind === "video") return html`<video src=${pathOf(exhibit.video)} preload="metadata" muted playsinline></video>`;
  return html`<ul class="mini">${exhibit.figures.map((one) => html`<li><span>${pick(one, "name")}</span><b class="fig">${figure(one.baseline.value)} → ${figure(one.now.value)} <small>${pick(one, "unit")}</small></b></li>`)}</ul>`;
}

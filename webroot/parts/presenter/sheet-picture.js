// A page, small: the picture itself, or in words what the screens draw.
import { html } from "../../lib/html.js";
import { pick } from "../../lib/i18n.js";
import { figure } from "../../lib/format.js";

export function sheetPicture(exhibit) {
  return html`<ul class="mini">${exhibit.figures.map((one) => html`<li><span>${pick(one, "name")}</span><b class="fig">${figure(one.baseline.value)} → ${figure(one.now.value)} <small>${pick(one, "unit")}</small></b></li>`)}</ul>`;
}

// What a presenter shows: `<leitai-exhibit .shown=${hall.exhibits.shown} .ahead=${hall.exhibits.ahead}>` fills the place it is given.
import { html, nothing } from "../lib/html.js";
import { pick } from "../lib/i18n.js";
import { observe, Part } from "../lib/part.js";
import { keyFigures } from "./key-figures.js";

class Exhibit extends Part {
  template() {
    if (!this.shown) return nothing;
    return this.shown.figures ? html`<figure class="ex-figures" aria-label=${pick(this.shown, "title")}>${keyFigures(this.shown.figures)}</figure>` : nothing;
  }
}
observe(Exhibit, "shown", "ahead");
customElements.define("leitai-exhibit", Exhibit);

/** How much of the scene it takes: "figures" stand beside the name, a "page" takes what there is; "" where nothing is shown. */
export function exhibitLook({ exhibits }) {
  if (!exhibits || !exhibits.shown) return "";
  return exhibits.shown.figures ? "figures" : "page";
}

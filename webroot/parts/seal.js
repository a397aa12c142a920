// 印: solid = done, here, now; hollow = not yet.
import { html, classMap } from "../lib/html.js";

/** A seal of one, two or four characters, or of a short figure. Its size is the style sheet's `--size`. */
export function seal(text, { hollow = false, lands = false, label = "" } = {}) {
  const size = /^[\x00-\x7f]+$/.test(text) ? { figures: true, long: text.length > 2 } : { two: text.length === 2, four: text.length === 4 };
  const cut = text.length === 4 && size.four ? html`${text.slice(0, 2)}<br />${text.slice(2)}` : text;
  return html`<b class=${classMap({ seal: true, hollow, lands, ...size })} aria-label=${label || text}><span>${cut}</span></b>`;
}

// What happened with a seat: who made codes for it, who sat down, who was turned away. Nobody acts on a seat unseen.
import { html, nothing } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { timeOfDay } from "../lib/format.js";

/** @param seat {device, since, happened} as the judge's and the desk's views have it */
export function seatHistory(seat, timezone) {
  if (!seat.happened.length) return html`<p class="none">${t("seats.nothing")}</p>`;
  return html`<ol class="seat-history">
    ${seat.happened.map((one) => html`<li><span class="fig">${timeOfDay(one.at, timezone)}</span><span>${sentence(one)}</span></li>`)}
  </ol>`;
}

function sentence({ what, means, device, by, text }) {
  const how = means ? t(`seats.means.${means}`) : "";
  const whom = by ? t("seats.by", { who: by }) : "";
  return t(`seats.happened.${what}`, { how, device: device ?? "", by: whom, text: text ?? "" });
}

/** On the judge's own phone. */
export function mySeat(seat, timezone) {
  return html`<section class="my-seat">
    <h2>${t("seats.mine")}</h2>
    <p>${t("seats.mineSay")}</p>
    ${seat ? seatHistory(seat, timezone) : nothing}
  </section>`;
}

// Phones that wait for the desk's nod: four digits here, the same four on the phone in front of the clerk.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { serverNow } from "../../live/clock.js";

export function seatAsks(page) {
  const asks = (page.bodies.seats?.asks ?? []).filter(({ until }) => Date.parse(until) > serverNow());
  if (asks.length === 0) return nothing;
  const may = page.may("approveSeat");
  return html`<div class="pending asks" role="status">
    <h3><span>${t("seats.asks.title", { n: asks.length })}</span></h3>
    <ul>
      ${asks.map((one) => html`<li>
        <p class="fig four">${one.digits}</p>
        <p><b>${pick(one, "name")}</b><small>${one.device}</small></p>
        ${may ? html`<p class="ways"><button ?disabled=${page.isUnderWay("approveSeat")} @click=${() => nod(page, one)}>${t("console.do.approveSeat")}</button><button ?disabled=${page.isUnderWay("denySeat")} @click=${() => page.run({ do: "denySeat", ask: one.ask })}>${t("console.do.denySeat")}</button></p>` : nothing}
      </li>`)}
    </ul>
  </div>`;
}

/** Asked once more: the phone that sits there now is closed by it. */
function nod(page, one) {
  page.open({
    title: t("seats.asks.nod", { name: pick(one, "name"), digits: one.digits }),
    about: t("seats.asks.about"),
    yes: t("console.do.approveSeat"),
    entries: [],
    command: () => ({ do: "approveSeat", ask: one.ask }),
  });
}

// What branch venues ask to have shown. Nothing of it is on a screen before the director says so.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { capOf } from "./own-keys.js";

const SHOWN = 2;
const IN_MENU = 9;
const HEAD = 24;

/** How it begins: all of it is read before it is shown. */
const headOf = (text) => ([...text].length > HEAD ? `${[...text].slice(0, HEAD).join("")}…` : text);

export function venueMessages(page) {
  const { messages } = page.desk;
  if (messages.waiting === 0) return nothing;
  return html`<div class="pending venue-messages">
    <h3><span>${t("branch.desk.title", { n: messages.waiting })}</span>${page.may("takeMessage") ? html`<kbd>${capOf('"')}</kbd>` : nothing}</h3>
    <ul>${messages.oldest.slice(0, SHOWN).map((one) => line(page, one))}</ul>
  </div>`;
}

function line(page, one) {
  return html`<li data-message=${one.message}>
    <b>${pick(one.venue, "name")}</b><span class="fig">${timeOfDay(one.at, page.timezone, { seconds: false })}</span>
    <p>${one.text}</p>
    <span class="ways"><button data-do="takeMessage" ?disabled=${!page.can("takeMessage")} @click=${() => take(page, one)}>${t("branch.desk.take")}</button><button data-do="declineMessage" ?disabled=${!page.can("declineMessage")} @click=${() => decline(page, one)}>${t("branch.desk.decline")}</button></span>
  </li>`;
}

const take = (page, { message }) => page.run({ do: "takeMessage", message });
const decline = (page, { message }) => page.run({ do: "declineMessage", message });

/** First which one, then what becomes of it: nobody's words go out by one key. */
function messagesMenu(page) {
  const { messages } = page.desk;
  page.open({
    title: t("branch.desk.title", { n: messages.waiting }),
    about: messages.waiting === 0 ? t("branch.desk.none") : null,
    items: messages.oldest.slice(0, IN_MENU).map((one, i) => ({ key: String(i + 1), label: pick(one.venue, "name"), hint: headOf(one.text), act: () => decideMenu(page, one) })),
  });
}

function decideMenu(page, one) {
  page.open({
    title: pick(one.venue, "name"),
    about: one.text,
    items: [
      { key: "y", label: t("branch.desk.takeAll"), off: !page.can("takeMessage"), act: () => take(page, one) },
      { key: "v", label: t("branch.desk.takeVenues"), off: !page.can("takeMessage"), act: () => page.run({ do: "takeMessage", message: one.message, screens: ["venues"] }) },
      { key: "x", label: t("branch.desk.decline"), off: !page.can("declineMessage"), act: () => decline(page, one) },
    ],
  });
}

export const messageKeys = [{ key: '"', alias: "“", says: "branch.desk.key", needs: "takeMessage", group: "screen", act: messagesMenu }];

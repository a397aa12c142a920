// What changed while the contest runs: who did it, and whether the host and the presenter have read it.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { changeWords } from "../changes.js";

const SHOWN = 3;

export function changes({ desk, timezone }) {
  const { changes } = desk;
  if (changes.length === 0) return nothing;
  return html`<div class="changed">
    <h3><span>${t("change.title")}</span></h3>
    <ul>${changes.slice(0, SHOWN).map((one) => line(one, timezone))}</ul>
  </div>`;
}

function line({ what, by, seen }, timezone) {
  const others = what.others > 0 ? t("change.others", { n: what.others }) : "";
  return html`<li data-change=${what.change}>
    <span class="fig">${timeOfDay(what.at, timezone, { seconds: false })}</span>
    <b>${changeWords(what)}${others}</b>
    <small>${by ? `${by.id === by.role ? "" : `${t(`console.roles.${by.role}`)} `}${by.id} · ` : nothing}${reader("host", seen, t("change.hostReads"))}${ofPresenter(what) ? html` · ${reader("presenter", ofThem(what, seen), pick(what.who, "name"))}` : nothing}</small>
  </li>`;
}

const ofPresenter = ({ kind }) => kind.startsWith("presenter");

const ofThem = ({ who }, seen) => seen.filter(({ id }) => id === who.id);

function reader(role, seen, name) {
  const read = seen.some((one) => one.role === role);
  return html`<span class=${read ? "has-read" : "unread"}>${t(read ? "change.hasRead" : "change.unread", { who: name })}</span>`;
}

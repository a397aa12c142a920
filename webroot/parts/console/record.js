// What is on record: corrections that wait, deductions, notices, and the newest entries.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { decide } from "./menus.js";
import * as forms from "./forms.js";
import { judgeName, presenterName } from "./names.js";
import { capOf } from "./own-keys.js";

export function corrections(page) {
  const open = page.desk.corrections.filter((one) => one.state === "proposed");
  if (open.length === 0) return nothing;
  return html`<div class="pending">
    <h3><span>${t("console.corrections.waiting", { n: open.length })}</span><kbd>${capOf("c")}</kbd></h3>
    <ul>
      ${open.map((one) => html`<li><button @click=${() => decide(page, one)}><b>${presenterName(page.desk, one.presenter)}${one.judge ? `  ${judgeName(page.desk, one.judge)}` : ""}</b><small>${t("console.corrections.by", { who: one.proposer, reason: one.reason })}</small></button></li>`)}
    </ul>
  </div>`;
}

export function deductions(page) {
  const { deductions } = page.desk;
  if (deductions.length === 0) return nothing;
  return html`<div class="ded">
    <h3><span>${t("console.deductions.title")}</span>${page.may("cancelDeduction") ? html`<kbd>${capOf("x")}</kbd>` : nothing}</h3>
    <ul>
      ${deductions.map((one) => html`<li class=${one.cancelled ? "cancelled" : ""}>
        <b>${presenterName(page.desk, one.presenter)}</b><span class="fig">−${one.points}</span><small>${one.reason}${one.cancelled ? `  ${t("console.deductions.cancelled")}` : ""}</small>
        ${!one.cancelled && page.may("cancelDeduction") ? html`<button class="plain" @click=${() => forms.cancelDeduction(page, one)}>${t("console.deductions.cancel")}</button>` : nothing}
      </li>`)}
    </ul>
  </div>`;
}

export function notices(page) {
  const { notices } = page.desk;
  return html`<div class="notes">
    <h3><span>${t("console.notices.title")}</span>${page.may("postNotice") ? html`<kbd>${capOf("g")}</kbd>` : nothing}</h3>
    ${notices.length === 0 ? html`<p class="none">${t("console.notices.none")}</p>` : html`<ul>${notices.slice(0, 2).map((one) => html`<li><span class="fig">${timeOfDay(one.at, page.timezone, { seconds: false })}</span><span>${one.text}</span></li>`)}</ul>`}
  </div>`;
}

export function log(page) {
  const { desk, timezone } = page;
  return html`<div class="log">
    <h3><span>${t("console.log.title")}</span></h3>
    <ul>${desk.log.map((one) => html`<li><span class="fig">${timeOfDay(one.at, timezone)}</span><span>${sentence(desk, one)}</span></li>`)}</ul>
  </div>`;
}

/** What a line of the log says. */
export function sentence(desk, { what, presenter, judge, text }) {
  if (what === "undone") {
    const [, action, about] = /^(\S+) ?([^]*)$/.exec(text);
    return t("console.undo.done", { what: sentence(desk, { what: action, presenter, text: about }) });
  }
  const key = `console.log.${what}`;
  const words = t(key, { presenter: presenterName(desk, presenter), judge: judgeName(desk, judge), text: wordFor(desk, what, text ?? "") });
  return words === key ? [what, presenter && presenterName(desk, presenter), judge && judgeName(desk, judge), text].filter(Boolean).join("  ") : words;
}

/** A phase, a part, a scene or a role comes by its id; everything else as people wrote it. */
function wordFor({ phases }, what, text) {
  const named = [...phases, ...phases.flatMap((phase) => phase.parts)].find((one) => one.id === text);
  if (named) return pick(named, "name");
  if (what === "seatsMinted") return t(`console.roles.${text}`);
  if (what === "graphicPlayed" || what === "graphicStopped") return t(text === "all" ? "graphics.clear" : `graphics.${text}`);
  if (what === "presenterCued") return text || t("timer.wrapUp");
  return what === "sceneShown" ? [t(`console.scene.${text.split(" ")[0]}`), text.split(" ").slice(1).join(" ")].filter(Boolean).join(" · ") : text;
}

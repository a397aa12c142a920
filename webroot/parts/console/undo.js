// What the director did last, and the button that takes it back.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { capOf } from "./own-keys.js";
import { sentence } from "./record.js";
import { SETTLE_MS } from "./desk.js";

/** These bring somebody to the stage or from it, before everybody's eyes. */
const TWICE = new Set(["contestOpened", "lotsDrawn", "presenterCalled", "presenterDeferred", "presenterSkipped", "presenterWithdrawn"]);

const nameOf = (undo) => `undo ${undo.of}`;
const said = ({ desk }, undo) => sentence(desk, { ...undo, text: undo.text ?? "" });

export function undoBar(page) {
  if (!page.may("undo")) return nothing;
  const { undo } = page.desk;
  sees(page, undo);
  const armed = page.armed === nameOf(undo);
  const off = undo.held || !page.can("undo");
  const words = undo.of ? t(armed ? "console.go.again" : "console.undo.what", { what: armed ? t("console.undo.what", { what: said(page, undo) }) : said(page, undo) }) : t("console.do.undo");
  return html`<button class=${`undo ${armed ? "armed" : ""}`} data-do="undo" data-of=${undo.of} ?data-read=${isRead(page)} ?disabled=${off} @click=${() => pressUndo(page)}>
    <span>${words}</span>${undo.of ? html` <small class="fig">${timeOfDay(undo.at, page.timezone)}</small>` : nothing}
    <small class="why">${undo.held ? t(`console.undo.held.${undo.held}`) : nothing}</small><kbd>${capOf("ctrl+z", t("console.key.undo"))}</kbd>
  </button>`;
}

/** Undoes what stands on the button, not before it stood long enough to be read. */
export function pressUndo(page) {
  const { undo } = page.desk;
  if (undo.held) return page.tell("undo", t(`console.undo.held.${undo.held}`));
  if (page.isUnderWay("undo") || !isRead(page)) return;
  const act = () => page.run({ do: "undo", of: undo.of });
  if (TWICE.has(undo.what)) page.twice(nameOf(undo), act);
  else act();
}

const isRead = (page) => performance.now() - page.undoSeen.since >= SETTLE_MS;

function sees(page, undo) {
  if (page.undoSeen?.of !== undo.of) page.undoSeen = { of: undo.of, since: performance.now() };
}

export const undoKeys = [{ key: "ctrl+z", shown: "console.key.undo", says: "console.undo.key", needs: "undo", group: "turn", act: pressUndo }];

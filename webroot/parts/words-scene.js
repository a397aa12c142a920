// Words on the whole screen: the house's notice, or a message from a branch venue. As large as they fit.
import { html, nothing, styled } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { timeOfDay } from "../lib/format.js";
import { hangs } from "../lib/names.js";
import { titleColumn } from "./contest-title.js";

const ROOM = { wide: 140, high: 78 }; // rem
const SIZE = { most: 15, least: 4.4, step: 0.4 };
const LINE = 1.42;
const EMS = { han: 1.03, other: 0.6 };
const BROKEN = 1.08; // a line ends before its room does

export function wordsScene({ contest, words }) {
  if (!words) return titleColumn(contest, t("hall.notice"));
  const { text, venue, at } = words;
  return html`${titleColumn(contest, t(venue ? "hall.message" : "hall.notice"))}
    <section class="at words">
      <p class="text" ${styled({ "--words": `${sizeOf(text)}rem` })}>${text.trim()}</p>
      <p class="from">${venue ? html`<b>${pick(venue, "name")}</b>` : nothing}<span class="fig">${timeOfDay(at, contest.timezone, { seconds: false })}</span></p>
    </section>`;
}

/** The greatest size at which all lines find room. */
function sizeOf(text) {
  const lines = text.trim().split("\n").map((line) => [...line].reduce((sum, c) => sum + (hangs(c) || c > "\u2e7f" ? EMS.han : EMS.other), 0));
  const height = (size) => lines.reduce((sum, ems) => sum + Math.max(1, Math.ceil((ems * size * BROKEN) / ROOM.wide)), 0) * size * LINE;
  let size = SIZE.most;
  while (size > SIZE.least && height(size) > ROOM.high) size -= SIZE.step;
  return Math.max(size, SIZE.least);
}

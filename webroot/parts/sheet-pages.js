// The pages around a sheet: looked over before it is given, on its way, recorded, locked. Each is another page, so that no
// state can be taken for another: a seal is there once the server has the marks, and never before.
import { classMap, html, nothing } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { shortHash, timeOfReceipt } from "../lib/format.js";
import { underHeadings } from "./criteria-groups.js";
import { placeAmong, totalOf } from "./marks.js";
import { seal } from "./seal.js";
import { spoken } from "./spoken.js";

export function sheetList(criteria, marks, total, stamp = nothing) {
  return html`<ol class="sheet">
    ${underHeadings(criteria, marks, (criterion, part) => html`<li class=${classMap({ part })}><span>${pick(criterion, "name")}</span><span class="fig">${marks[criterion.id] || "–"}</span></li>`)}
    <li class="sum"><span>${t("judge.total")}</span>${stamp}<span class="fig">${total}</span></li>
  </ol>`;
}

/**
 * @param mine   the judge's other complete sheets, to say where this one would stand
 * @param odd    marks to ask about, as `oddMarks` finds them
 * @param meant  ids of the criteria whose odd mark the judge said yes to
 * @param on     {give, back, meant(id), change(id)}
 */
export function reviewPage({ criteria, marks, mine, lowFirst, takenBefore, odd, meant }, on) {
  const total = totalOf(marks, criteria);
  const place = placeAmong(
    total,
    mine.map((other) => other.total),
    lowFirst,
  );
  const asked = odd.filter(({ criterion }) => !meant.has(criterion.id));
  return html`<section class="fate review">
    <h2>${t("judge.review.head")}</h2>
    ${sheetList(criteria, marks, total)}
    <p class="words">${spoken(total, lang())}</p>
    ${mine.length ? html`<p class="place">${t("judge.review.place", { of: mine.length + 1, place })}</p>` : nothing}
    ${takenBefore ? html`<p class="place">${t("judge.review.replaces", { total: takenBefore })}</p>` : nothing}
    ${asked.map((one) => question(one, on))}
    <button class="send" ?disabled=${asked.length > 0} @click=${on.give}>${t("judge.give")} <span class="fig">${total}</span></button>
    <button class="ghost" @click=${on.back}>${t("judge.backToPad")}</button>
  </section>`;
}

/** "6.25?": the mark is far from what this judge usually gives, or as low as a slip would make it. */
function question({ criterion, mark, usual }, on) {
  return html`<div class="odd" role="alert">
    <p><b>${pick(criterion, "name")} <span class="fig">${mark}</span>${t("judge.odd.asked")}</b> ${usual === null ? t("judge.odd.low", { max: criterion.max }) : t("judge.odd.usual", { usual })}</p>
    <button @click=${() => on.meant(criterion.id)}>${t("judge.odd.yes", { mark })}</button><button @click=${() => on.change(criterion.id)}>${t("judge.odd.no")}</button>
  </div>`;
}

/** Marks without a receipt: "phone" while they are here only, "sent" while they wait for the answer. */
export function waitingPage(state, { criteria, marks, keeps }) {
  return html`<section class="fate unsure" data-fate=${state}>
    <h2 role="status">
      ${t(`judge.${state}.head`)}<small>${t(keeps ? `judge.${state}.say` : "judge.keepsNothing")}</small>
    </h2>
    ${sheetList(criteria, marks, totalOf(marks, criteria), html`<span class="stub">${t(`judge.${state}.stub`)}</span>`)}
    <p class="foot">${t("judge.noReceipt")}</p>
  </section>`;
}

/**
 * @param receipt  null where another phone gave the marks: the server's sheet is proof enough
 * @param way      how the marks came, where it was not in time from a phone: a sentence; or null
 */
export function recordedPage({ criteria, marks, total, receipt, lands, locked, timezone, way }, revise) {
  return html`<section class="fate" data-fate=${locked ? "locked" : "recorded"}>
    <h2 role="status">
      ${t(locked ? "judge.locked.head" : "judge.recorded.head")}<small
        >${t(locked ? "judge.locked.say" : "judge.recorded.say")}</small
      >
    </h2>
    ${sheetList(criteria, marks, total, seal(t("judge.recorded.seal"), { lands }))}
    ${way ? html`<p class="way">${way}</p>` : nothing}
    ${receipt ? proof(receipt, timezone) : way ? nothing : html`<p class="foot">${t("judge.recorded.elsewhere")}</p>`}
    ${
      locked
        ? nothing
        : html`<button class="ghost" @click=${revise}>${t("judge.revise")}</button>
            <p class="foot">${t("judge.recorded.mayChange")}</p>`
    }
  </section>`;
}

function proof({ at, seq, hash }, timezone) {
  return html`<dl class="proof">
    <dt>${t("judge.proof.at")}</dt>
    <dd>${timeOfReceipt(at, timezone)}</dd>
    <dt>${t("judge.proof.seq")}</dt>
    <dd>No. ${seq}</dd>
    <dt>${t("judge.proof.hash")}</dt>
    <dd>${shortHash(hash)}</dd>
  </dl>`;
}

/** Words alone: excused, not open yet, over, locked without marks. */
export function plainPage(fate, say, typed = nothing) {
  return html`<section class="fate plain" data-fate=${fate}>
    <h2 role="status">${t(`judge.${fate}.head`)}<small>${say}</small></h2>
    ${typed}
  </section>`;
}

export const keptList = (criteria, marks) =>
  Object.keys(marks).length
    ? html`<p class="kept">${t("judge.over.kept")}</p>
        ${sheetList(criteria, marks, totalOf(marks, criteria))}`
    : nothing;

export const criteriaList = (criteria) =>
  html`<ol class="sheet ahead">
    ${underHeadings(criteria, null, (criterion, part) => html`<li class=${classMap({ part })}><span>${pick(criterion, "name")}</span><span class="fig">/ ${criterion.max}</span></li>`)}
  </ol>`;

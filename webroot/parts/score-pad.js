// Criteria with what is typed for each, and the keys. Data in, key presses out.
import { classMap, html } from "../lib/html.js";
import { compare } from "../lib/format.js";
import { lang, pick, t } from "../lib/i18n.js";
import { underHeadings } from "./criteria-groups.js";
import { isMark, totalOf, wholeMarks } from "./marks.js";
import { spoken } from "./spoken.js";
import { pointKeys, press } from "./typing.js";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** @param sheet {criteria, typed, active: id, fresh, why} */
export function criteriaRows({ criteria, typed, active, fresh, why }, choose) {
  return html`<ol class="criteria">
    ${underHeadings(criteria, wholeMarks(typed, criteria), (criterion, part) =>
      row(criterion, { text: typed[criterion.id] || "", on: criterion.id === active, part, fresh, why }, choose),
    )}
  </ol>`;
}

function row(criterion, { text, on, part, fresh, why }, choose) {
  return html`<li class=${classMap({ on, part })}>
    <button class="criterion" aria-current=${on ? "true" : "false"} @click=${() => choose(criterion.id)}>
      <span class="what"
        ><b>${pick(criterion, "name")}<i class="fig">/ ${criterion.max}${weighs(criterion)}</i></b
        ><small aria-live=${on ? "polite" : "off"}
          >${on && why ? reason(why, criterion) : readBack(criterion, text)}</small
        ></span
      >
      <span class=${classMap({ fig: true, mark: true, empty: text === "", fresh: on && fresh && text !== "" })}
        >${text || "–"}</span
      >
    </button>
  </li>`;
}

/** " × 0.7", unless the mark counts as it is. */
const weighs = ({ weight }) => (compare(weight, "1") === 0 ? "" : ` × ${weight}`);

function readBack(criterion, text) {
  if (text === "") return t("judge.noMark");
  const words = spoken(text, lang());
  return isMark(text, criterion) ? words : `${words} ${t("judge.halfTyped")}`;
}

function reason(why, { min, max, step }) {
  return t(`judge.why.${why}`, { min, max, step });
}

/** What is typed so far: exact, whole marks only. */
export function totalLine(marks, criteria, open) {
  const total = totalOf(marks, criteria);
  return html`<div class="total">
    <span class="what"
      ><b>${t("judge.total")}</b
      ><small>${open.length ? t("judge.toGo", { n: open.length }) : spoken(total, lang())}</small></span
    >
    <span class="fig mark">${total}</span>
  </div>`;
}

/**
 * @param on {key, erase, clear, next}
 * @param complete  the last key asks for the review instead of the next criterion
 */
export function keypad({ criterion, typed, fresh, complete }, on) {
  const points = pointKeys(criterion);
  const key = (name) => {
    const inert = Boolean(press({ typed, fresh, key: name, criterion }).why);
    return html`<button
      class=${classMap({ key: true, inert })}
      aria-disabled=${String(inert)}
      @click=${() => on.key(name)}
    >
      ${name}
    </button>`;
  };
  const more = points.slice(2); // ".25", ".5", ".75" need a row of their own
  return html`<div
    class=${classMap({ pad: true, long: more.length > 0 })}
    role="group"
    aria-label=${t("judge.keypad", { name: pick(criterion, "name") })}
  >
    ${DIGITS.slice(0, 3).map(key)}<button class="fn" @click=${on.erase}>${t("judge.erase")}</button>
    ${DIGITS.slice(3, 6).map(key)}<button class="fn" @click=${on.clear}>${t("judge.clear")}</button>
    ${DIGITS.slice(6, 9).map(key)}<button class=${classMap({ fn: true, tall: true, go: complete })} @click=${on.next}>
      ${t(complete ? "judge.check" : "judge.nextOne")}
    </button>
    ${more.length ? html`${key(".")}${key("0")}<span></span>${points.slice(1).map(key)}` : lastRow(points, key)}
  </div>`;
}

function lastRow(points, key) {
  const [point, half] = points;
  return html`${point ? key(point) : html`<span class="blank"></span>`}${key("0")}${half ? key(half) : html`<span class="blank"></span>`}`;
}

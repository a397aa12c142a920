// The newest notice, on a plate of paper at the foot. A long one is shown page after page; then it goes.
import { html, nothing } from "../lib/html.js";
import { lang, t } from "../lib/i18n.js";
import { observe, Part } from "../lib/part.js";
import { timeOfDay } from "../lib/format.js";
import { serverNow } from "../live/clock.js";

const SHOWN_MS = 40_000;
const PAGE_MS = 9_000;
const ROUNDS = 2;
const PAGE_CHARACTERS = { zh: 62, en: 120 };

/** `<leitai-notice .notices=${notices} .timezone=${tz}>`, newest first as the view has them. */
class NoticeBar extends Part {
  template() {
    const newest = (this.notices || [])[0];
    const age = newest ? serverNow() - Date.parse(newest.at) : Infinity;
    const pages = newest ? paged(newest.text, PAGE_CHARACTERS[lang()]) : [];
    const shown = Math.max(SHOWN_MS, pages.length * PAGE_MS * ROUNDS);
    clearTimeout(this.next);
    this.hidden = age >= shown;
    if (this.hidden) return nothing;
    const untilPage = PAGE_MS - (Math.max(0, age) % PAGE_MS);
    this.next = setTimeout(() => this.isConnected && this.draw(), Math.min(untilPage, shown - age) + 8);
    const page = Math.floor(Math.max(0, age) / PAGE_MS) % pages.length;
    return html`<p class="head"><b>${t("hall.notice")}</b><span class="fig">${timeOfDay(newest.at, this.timezone, { seconds: false })}</span></p>
      <p class="text">${pages[page]}</p>
      ${pages.length > 1 ? html`<p class="pages fig">${page + 1} / ${pages.length}</p>` : nothing}`;
  }

  disconnectedCallback() {
    clearTimeout(this.next);
    super.disconnectedCallback();
  }
}
observe(NoticeBar, "notices", "timezone");
customElements.define("leitai-notice", NoticeBar);

/** An award is not covered by what was said before it: older notices give way when the contest closes. */
export function noticesNow(page, hall, notices) {
  if (hall.contest.state !== "closed") return notices;
  page.closedAt = page.closedAt ?? serverNow();
  return notices.filter((one) => Date.parse(one.at) > page.closedAt);
}

/** Cut where a sentence or a word ends, so that each page can be read on its own. */
function paged(text, most) {
  const pages = [];
  let rest = text.trim();
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const end = Math.max(...["。", "；", "，", "、", ". ", "; ", ", ", " ", "\n"].map((stop) => (head.lastIndexOf(stop) < most / 2 ? -1 : head.lastIndexOf(stop))));
    const cut = end < 0 ? most : end + 1;
    pages.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...pages, rest];
}

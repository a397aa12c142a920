// 光荣榜: everybody whom an award names, each with the unit, the award and the total. More than ten come page by page, an award kept together where it fits.
import { html, nothing, styled } from "../lib/html.js";
import { pick } from "../lib/i18n.js";
import { figure } from "../lib/format.js";
import { rowClass } from "../lib/names.js";
import { PageTurns } from "../lib/page-turns.js";
import { observe, Part } from "../lib/part.js";

const ON_A_PAGE = 10;

/** `<leitai-award-list .honoured=${[{row, word, winner}]}>`: rows of the standings, each with its award's word. */
class AwardList extends Part {
  constructor() {
    super();
    this.turns = new PageTurns(this);
  }

  template() {
    const pages = pagesOf(this.honoured || []);
    const page = this.turns.page(pages.length);
    return html`<ol class="rows awards" data-columns="1" ${styled({ "--columns": 1, "--down": ON_A_PAGE })}>
        ${pages[page].map(
          ({ row, word, winner }) => html`<li class=${winner ? "winner" : ""}>
            <span class="r">${row.rank}</span><span class=${rowClass(pick(row, "name"))}>${pick(row, "name")}</span>
            <span class="u">${pick(row, "unit")}</span><span class="m">${word}</span><span class="t">${figure(row.total)}</span>
          </li>`,
        )}
      </ol>
      ${pages.length > 1 ? html`<p class="page-of">${page + 1} / ${pages.length}</p>` : nothing}`;
  }

  disconnectedCallback() {
    this.turns.stop();
    super.disconnectedCallback();
  }
}
observe(AwardList, "honoured");
customElements.define("leitai-award-list", AwardList);

/** Never empty. An award that is begun on a page and would not end there begins the next one, unless it is longer than a page. */
export function pagesOf(honoured) {
  const pages = [[]];
  for (const award of together(honoured)) {
    if (pages[pages.length - 1].length > 0 && pages[pages.length - 1].length + Math.min(award.length, ON_A_PAGE) > ON_A_PAGE) pages.push([]);
    for (const one of award) {
      if (pages[pages.length - 1].length === ON_A_PAGE) pages.push([]);
      pages[pages.length - 1].push(one);
    }
  }
  return pages;
}

function together(honoured) {
  const awards = [];
  for (const one of honoured) {
    const last = awards[awards.length - 1];
    if (last && last[0].word === one.word) last.push(one);
    else awards.push([one]);
  }
  return awards;
}

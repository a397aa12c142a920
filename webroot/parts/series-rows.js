// The rows of a series: rank, name, what each contest counts, the move, the total.
import { classMap, html, nothing, repeat, styled } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { figure } from "../lib/format.js";
import { length } from "../lib/names.js";
import { observe, Part } from "../lib/part.js";
import { climb } from "./climb.js";

/** More contests than this have no column each, however wide the page is: a row shows them when it is opened. */
const COLUMNS = 10;

/** `<leitai-series-rows .view .opened="who\nwho" .open=${(who) => …}>` */
class SeriesRows extends Part {
  constructor() {
    super();
    this.tops = new Map();
  }

  template() {
    const { standings, contests } = this.view;
    const counted = contests.filter(({ state }) => state === "counts");
    const ranked = standings.filter(({ rank }) => rank !== null);
    const others = standings.filter(({ rank }) => rank === null);
    const opened = new Set(this.opened.split("\n"));
    const columns = counted.length <= COLUMNS ? counted.length : 0;
    return html`<div class=${classMap({ table: true, wide: columns > 0 })} ${styled({ "--contests": columns || 1 })}>
      ${columns ? heads(counted) : nothing}
      <ol class="rows">
        ${repeat(ranked, ({ who }) => who, (row) => this.row(row, counted, opened.has(row.who)))}
      </ol>
      ${others.length ? html`<h3>${t("series.unranked")}</h3>` : nothing}
      <ol class="rows unranked">
        ${repeat(others, ({ who }) => who, (row) => this.row(row, counted, opened.has(row.who)))}
      </ol>
    </div>`;
  }

  row(row, counted, open) {
    const name = pick(row, "name") || row.who;
    const unit = pick(row, "unit");
    const award = this.view.awards.find(({ who, improvement }) => !improvement && who === row.who);
    return html`<li data-who=${row.who} class=${classMap({ open, won: Boolean(award) && row.rank === 1 })}>
      <button aria-expanded=${open} @click=${() => this.open(row.who)}>
        <span class="r">${row.rank ?? nothing}</span>
        <span class=${classMap({ n: true, alone: !unit, short: length(name) < 9, two: length(name) === 2 })}>${name}${award ? html`&ensp;<em>${pick(award, "name")}</em>` : nothing}</span>
        ${unit ? html`<span class="u">${unit}</span>` : nothing}
        <span class="m">${move(row, this.view.before)}</span>
        <span class="t">${figure(row.total)}</span>
      </button>
      <ol class="legs" aria-label=${t("series.took", { n: row.contests })}>
        ${row.figures.map((leg, i) => contestOf(leg, counted[i]))}
      </ol>
    </li>`;
  }

  /** Rows that were there before the choice move to where they stand after it. */
  drawn() {
    const items = [...this.querySelectorAll("li[data-who]")];
    const before = this.tops;
    this.tops = new Map(items.map((item) => [item.dataset.who, item.offsetTop]));
    if (this.shown !== this.view)
      for (const item of items) {
        const old = before.get(item.dataset.who);
        if (old !== undefined && old !== item.offsetTop) climb(item, 0, old - item.offsetTop);
      }
    this.shown = this.view;
  }
}
observe(SeriesRows, "view", "opened", "open");
customElements.define("leitai-series-rows", SeriesRows);

function heads(counted) {
  return html`<div class="heads" aria-hidden="true">${counted.map((contest) => html`<span>${pick(contest, "title")}</span>`)}</div>`;
}

/** The place beside what it counts; struck through where it was dropped, a dot where it is left out. */
function contestOf({ figure: counts, use, places }, contest) {
  const absent = places.length === 0;
  const said = absent ? t("series.absent") : places.map((n) => t("hall.rank", { n })).join(" ");
  return html`<li class=${classMap({ absent, dropped: use === "dropped" })} title=${`${pick(contest, "title")} ${said}${use === "dropped" ? ` ${t("series.dropped")}` : ""}`}>
    <span class="c">${pick(contest, "title")}</span><span class="f">${counts === null ? "·" : figure(counts)}</span><span class="p">${said}${use === "dropped" ? ` · ${t("series.dropped")}` : nothing}</span>
  </li>`;
}

function move({ rank, previousRank }, before) {
  if (!before || rank === null) return nothing;
  if (previousRank === null) return html`<span class="new">${t("hall.newRow")}</span>`;
  const up = previousRank - rank;
  if (up === 0) return nothing;
  return up > 0 ? html`<span class="up" aria-label=${t("hall.up", { n: up })}>▲ ${up}</span>` : html`<span class="down" aria-label=${t("hall.down", { n: -up })}>▼ ${-up}</span>`;
}

// 榜: rows climb from where they stood before the newest reveal to where they stand now.
import { html, nothing, repeat, styled } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { figure } from "../lib/format.js";
import { rowClass } from "../lib/names.js";
import { PageTurns } from "../lib/page-turns.js";
import { observe, Part } from "../lib/part.js";
import { climb } from "./climb.js";

const HOLD_MS = 700;
const ROOMY = 10; // rows in a column that a long name may take two lines in

/**
 * `<leitai-standings .rows=${standings} .caps=${[10, 24, 45]}>`: how many rows one, two and three columns hold; what is beyond comes page by page.
 * Without caps one column of any length, as on a phone.
 */
class Standings extends Part {
  constructor() {
    super();
    this.tops = new Map();
    this.turns = new PageTurns(this);
  }

  template() {
    const all = this.rows || [];
    const [one, two, most] = this.caps || [Infinity, Infinity, Infinity];
    const pages = Math.max(1, Math.ceil(all.length / most));
    const page = this.turns.page(pages);
    const rows = pages === 1 ? all : all.slice(page * most, (page + 1) * most);
    const columns = rows.length <= one ? 1 : rows.length <= two ? 2 : 3;
    const down = Math.max(Math.ceil(rows.length / columns), one === Infinity ? 1 : one);
    const newest = newestOf(all);
    return html`<ol class=${down <= ROOMY ? "rows roomy" : "rows"} data-columns=${columns} ${styled({ "--columns": columns, "--down": down })}>
      ${repeat(rows, (row) => row.presenter, (row) => this.row(row, row === newest, columns))}
    </ol>
      ${pages > 1 ? html`<p class="page-of">${page + 1} / ${pages}</p>` : nothing}`;
  }

  disconnectedCallback() {
    this.turns.stop();
    super.disconnectedCallback();
  }

  row(row, newest, columns) {
    const name = pick(row, "name");
    return html`<li class=${newest ? "new" : ""} data-presenter=${row.presenter}>
      <span class="r">${row.rank}</span><span class=${rowClass(name)}>${name}</span>
      <span class="u">${columns === 1 ? pick(row, "unit") : nothing}</span><span class="m">${move(row, newest)}</span><span class="t">${figure(row.total)}</span>
    </li>`;
  }

  /** Moves each row from its old place to its new one; the first drawing moves only where the data say what was before. */
  drawn() {
    const items = [...this.querySelectorAll("li")];
    const now = new Map(items.map((item) => [item.dataset.presenter, { left: item.offsetLeft, top: item.offsetTop }]));
    const before = this.tops.size > 0 ? this.tops : this.climbs ? placesBefore(this.rows.slice(0, items.length), items) : new Map();
    const hold = this.tops.size > 0 ? 0 : HOLD_MS;
    this.tops = now;
    for (const item of items) {
      const old = before.get(item.dataset.presenter);
      const here = now.get(item.dataset.presenter);
      if (old && (old.left !== here.left || old.top !== here.top)) climb(item, old.left - here.left, old.top - here.top, hold);
    }
  }
}
observe(Standings, "rows", "caps");
customElements.define("leitai-standings", Standings);

/** The one row that was not there before the newest reveal; none at the first reveal, when all are new. */
export function newestOf(rows) {
  const without = rows.filter((row) => row.previousRank === null || row.previousRank === undefined);
  return without.length === 1 && rows.length > 1 ? without[0] : null;
}

function move({ rank, previousRank }, newest) {
  if (newest) return t("hall.newRow");
  if (previousRank === null || previousRank === undefined || previousRank === rank) return nothing;
  return previousRank > rank ? t("hall.up", { n: previousRank - rank }) : t("hall.down", { n: rank - previousRank });
}

/** Where the rows stood by the ranks before the newest reveal; the new one comes from below the last. */
function placesBefore(rows, items) {
  const spots = items.map((item) => ({ left: item.offsetLeft, top: item.offsetTop }));
  const old = rows.map((row, i) => ({ row, i })).sort((a, b) => (a.row.previousRank ?? Infinity) - (b.row.previousRank ?? Infinity) || a.i - b.i);
  return new Map(old.map(({ row }, i) => [row.presenter, spots[i]]));
}

// Standings over several contests: for a viewer's phone, as good on a desk.
import { ensureChinese } from "./lib/fonts.js";
import { Part } from "./lib/part.js";
import { seriesSheet } from "./parts/series-sheet.js";

const CHOICES = ["as-of", "quarter"];

class SeriesPage extends Part {
  constructor() {
    super();
    this.body = JSON.parse(document.getElementById("series").textContent);
    this.opened = new Set();
    this.back = () => this.load();
    this.awake = () => document.visibilityState === "visible" && this.load();
  }

  connectedCallback() {
    window.addEventListener("popstate", this.back);
    document.addEventListener("visibilitychange", this.awake);
    super.connectedCallback();
  }

  disconnectedCallback() {
    window.removeEventListener("popstate", this.back);
    document.removeEventListener("visibilitychange", this.awake);
    super.disconnectedCallback();
  }

  template() {
    return seriesSheet(this.body, {
      opened: this.opened,
      open: (who) => this.toggle(who),
      choose: (name, value) => this.choose(name, value),
    });
  }

  toggle(who) {
    if (!this.opened.delete(who)) this.opened.add(who);
    this.update();
  }

  /** @param name "as-of" or "quarter" @param value empty: all */
  choose(name, value) {
    const query = new URLSearchParams(location.search);
    if (value) query.set(name, value);
    else query.delete(name);
    // a moment before the quarter's first contest has nothing to show
    if (name === "quarter") query.delete("as-of");
    history.pushState(null, "", [...query].length ? `?${query}` : location.pathname);
    this.load();
  }

  /** What the address asks for, without leaving the page: rows that moved can then be seen to. */
  async load() {
    const asked = location.search;
    const of = new URLSearchParams(asked);
    const query = new URLSearchParams(CHOICES.concat("rehearsal").flatMap((name) => (of.get(name) ? [[name, of.get(name)]] : [])));
    try {
      const answer = await fetch(`/api/v1/series/${encodeURIComponent(this.body.series.id)}?${query}`);
      if (!answer.ok) return location.reload();
      const body = await answer.json();
      if (asked !== location.search) return undefined; // somebody chose again meanwhile
      this.body = body;
      return this.update();
    } catch (away) {
      return undefined; // what is shown stays; the next choice asks again
    }
  }
}
ensureChinese();
customElements.define("leitai-series", SeriesPage);

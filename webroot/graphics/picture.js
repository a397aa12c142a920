// What lies over the television picture: six graphics at most, each in its own place, in and out one by one. Nothing is painted
// before something is shown. 1080 lines high at any size; as wide as the picture is, with 5 % of each side left free.
import { el, fill } from "./dom.js";
import { clock } from "./parts/clock.js";
import { lowerThird } from "./parts/lower-third.js";
import { reveal } from "./parts/reveal.js";
import { score } from "./parts/score.js";
import { standings } from "./parts/standings.js";
import { ticker } from "./parts/ticker.js";
import { words } from "./words.js";

const PARTS = { standings, reveal, lowerThird, score, clock, ticker };
const LINES = 1080;
const NARROWEST = 1440; // 4:3
const SAFE = 0.05;
/** What the score and the space before it take from a lower third. */
const BESIDE_SCORE = 330;
const OUT_MS = 220;
const FONTS_MS = 1500;
const FACES = ['900 10px "Noto Serif SC"', '500 10px "Noto Sans SC"', '600 10px "IBM Plex Sans Condensed"'];

export const KINDS = Object.keys(PARTS);

export class Picture {
  /** @param host an element of the picture's size @param now the server's time in ms @param fonts whether our faces must be brought along */
  constructor(host, { language = "zh", now = Date.now, fonts = false } = {}) {
    this.language = language;
    this.now = now;
    this.shown = new Map();
    this.stage = el("div", "stage");
    const root = host.shadowRoot || host.attachShadow({ mode: "open" });
    fill(root);
    const sheet = styles("graphic.css");
    /** Resolves when a graphic can be shown as it should look. */
    this.ready = loaded(sheet).then(() => root.append(this.stage));
    root.append(sheet);
    if (fonts) bringFonts();
    this.sizes = new ResizeObserver(() => this.layout(host));
    this.sizes.observe(host);
    this.layout(host);
  }

  dispose() {
    this.sizes.disconnect();
    for (const section of this.shown.values()) section.remove();
    this.shown.clear();
  }

  setLanguage(language) {
    this.language = language;
  }

  layout(host) {
    const { clientWidth, clientHeight } = host;
    if (!clientWidth || !clientHeight) return;
    const scale = Math.min(clientHeight / LINES, clientWidth / NARROWEST);
    const width = Math.round(clientWidth / scale);
    this.stage.style.transform = `scale(${scale})`;
    this.stage.style.width = `${width}px`;
    this.stage.style.height = `${Math.round(clientHeight / scale)}px`;
    this.stage.style.setProperty("--edge", `${Math.round(width * SAFE)}px`);
    if (width === this.width) return;
    this.width = width;
    this.shown.forEach((section, kind) => this.draw(kind, section, false));
  }

  /** Shows a graphic, or what has changed in it. @param moves false: without the motion of its coming */
  async show(kind, data, { moves = true } = {}) {
    const known = this.shown.get(kind);
    if (known) {
      known.data = data;
      this.draw(kind, known, false);
      return;
    }
    const section = el("section", `g ${kind}`);
    section.data = data;
    this.shown.set(kind, section);
    this.told();
    await this.ready;
    await faces(JSON.stringify(data));
    if (this.shown.get(kind) !== section) return; // gone again before it came
    section.classList.toggle("comes", moves);
    this.stage.append(section);
    this.draw(kind, section, moves);
  }

  /** Takes a graphic away; resolves when nothing of it is left. */
  async hide(kind, { moves = true } = {}) {
    const section = this.shown.get(kind);
    if (!section) return;
    this.shown.delete(kind);
    clearTimeout(section.ticking);
    this.told();
    if (moves && section.isConnected) {
      section.classList.remove("comes");
      section.classList.add("goes");
      await new Promise((done) => setTimeout(done, OUT_MS));
    }
    section.remove();
  }

  /** What is there makes room for one another. */
  told() {
    this.stage.className = ["stage", ...[...this.shown.keys()].map((kind) => `has-${kind}`)].join(" ");
    const name = this.shown.get("lowerThird");
    if (name) this.draw("lowerThird", name, false);
  }

  /** How wide the picture is for this graphic. */
  widthFor(kind) {
    return kind === "lowerThird" && this.shown.has("score") ? this.width - BESIDE_SCORE : this.width;
  }

  /** A word that stands in the picture while anything does; "" for none. */
  mark(word) {
    if (word === (this.marked ? this.marked.textContent : "")) return;
    if (this.marked) this.marked.remove();
    this.marked = word ? el("p", "mark", word) : null;
    if (this.marked) this.ready.then(() => this.marked && this.stage.append(this.marked));
  }

  draw(kind, section, fresh) {
    if (!section.isConnected) return;
    PARTS[kind](section, section.data, {
      width: this.widthFor(kind),
      edge: this.width * SAFE,
      now: this.now,
      language: this.language,
      words: words(this.language),
      fresh,
      still: window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    });
    section.lang = this.language === "en" ? "en" : "zh-CN";
  }
}

function styles(name) {
  const link = el("link");
  link.rel = "stylesheet";
  link.href = new URL(name, import.meta.url).href;
  return link;
}

function loaded(link) {
  return new Promise((done) => {
    link.onload = done;
    link.onerror = () => console.error(`${link.href} could not be loaded: no graphic will be shown`);
  });
}

function bringFonts() {
  for (const name of ["../css/fonts.css", "../css/fonts-han.css"]) {
    const link = styles(name);
    if (![...document.querySelectorAll("link")].some((known) => known.href === link.href)) document.head.append(link);
  }
}

/** No name comes late or in another face; but a font that does not come must not keep a graphic off the air. */
export function faces(text) {
  const loading = Promise.all(FACES.map((face) => document.fonts.load(face, text))).catch(() => {});
  return Promise.race([loading, new Promise((done) => setTimeout(done, FONTS_MS))]);
}

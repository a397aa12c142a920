// A screen's stock of presenters' material: all of it before the start, where the screen's browser has a seat for it.
import { shell } from "../lib/shell.js";
import { keep, onHeld, readiness } from "./material.js";

const AGAIN_MS = 5_000;

export class Stock {
  /** @param tell puts a message on the socket; false where it is not open */
  constructor(tell) {
    this.tell = tell;
    this.change = null;
    this.told = "";
    onHeld(() => this.report());
  }

  /** @param exhibits of the `hall` view: looks again where anybody's changed */
  take(exhibits) {
    if (!shell.ahead || !exhibits || exhibits.change === this.change) return;
    this.change = exhibits.change;
    this.look(exhibits.change);
  }

  async look(change) {
    clearTimeout(this.again);
    try {
      const answer = await fetch(`/api/v1/contests/${shell.contest}/views/exhibits?${new URLSearchParams({ as: shell.ahead })}`);
      if (!answer.ok) throw new Error(String(answer.status));
      keep(filesOf(await answer.json()));
    } catch (failed) {
      this.again = setTimeout(() => this.change === change && this.look(change), AGAIN_MS);
    }
  }

  /** A new socket knows nothing of this screen. */
  connected() {
    this.told = "";
    this.report();
  }

  report() {
    if (!shell.ahead || window !== window.parent) return;
    const material = readiness();
    const text = JSON.stringify(material);
    if (text !== this.told && this.tell({ material }) !== false) this.told = text;
  }
}

/** Every page and film, in the running order. */
const filesOf = ({ shelves }) => shelves.flatMap(({ exhibits }) => exhibits.flatMap(({ pages, video }) => [...pages.map(({ file }) => file), ...(video ? [video] : [])]));

// Turns pages: wherever the thumb wants to be is asked for, one command at a time, and what was overtaken meanwhile is never sent.
import { newId } from "./uuid.js";

const BETWEEN_MS = 120; // the server takes ten a second

/** Every page in the order in which it is turned: [{exhibit, page}]. */
export function sheetsOf(exhibits) {
  return exhibits.flatMap(({ id, kind, pages }) => (kind === "awaited" ? [] : Array.from({ length: kind === "pictures" ? pages.length : 1 }, (_, i) => ({ exhibit: id, page: i + 1 }))));
}

/** Where in them the screens are; -1: nothing is shown. */
export const placeOf = (sheets, shown, page) => sheets.findIndex((sheet) => sheet.exhibit === shown && sheet.page === page);

export class Turner {
  /**
   * @param send puts a message on the socket; false where it is not open
   * @param changed asks for a drawing
   * @param wait as setTimeout
   */
  constructor({ send, changed, wait = (act, ms) => setTimeout(act, ms) }) {
    this.send = send;
    this.changed = changed;
    this.wait = wait;
    this.sheets = [];
    this.at = -1;
    this.wanted = null;
    this.asked = null; // {id, place}
    this.trouble = null;
  }

  /** What the server says is on. */
  take(sheets, shown, page) {
    this.sheets = sheets;
    this.at = placeOf(sheets, shown, page);
    if (this.wanted !== null && this.wanted >= sheets.length) this.wanted = null;
  }

  /** Where the thumb is: ahead of the screens while a command is under way. */
  get place() {
    return this.wanted ?? this.at;
  }

  step(by) {
    this.go(Math.min(this.sheets.length - 1, Math.max(this.place === -1 ? -1 : 0, this.place + by)));
  }

  /** @param place -1 gives the screens back */
  go(place) {
    if (place === this.place || this.sheets.length === 0) return;
    this.trouble = null;
    this.wanted = place;
    this.ask();
    this.changed();
  }

  ask() {
    if (this.asked || this.wanted === null) return;
    const place = this.wanted;
    const message = { id: newId(), ...(place === -1 ? { do: "hideExhibit" } : { do: "showExhibit", ...this.sheets[place] }) };
    if (this.send(message) === false) {
      this.wanted = null; // a page that comes minutes late would be on everybody's screen
      return;
    }
    this.asked = { id: message.id, place };
  }

  /** @param answer {refused: null | {code, say}}; false where the id is not ours */
  answered(id, refused) {
    if (!this.asked || this.asked.id !== id) return false;
    const { place } = this.asked;
    this.asked = null;
    const again = refused && (refused.code === "turned-too-fast" || refused.code === "busy");
    if (refused && !again) this.trouble = refused.say;
    if (!again && this.wanted === place) {
      if (!refused) this.at = place;
      this.wanted = null;
    }
    if (this.wanted !== null) this.wait(() => this.ask(), BETWEEN_MS);
    this.changed();
    return true;
  }

  /** The socket is gone: what was under way may or may not have come through, and the next frame says. */
  cut() {
    this.asked = null;
    this.wanted = null;
  }
}

// What passes between a judge's phone and the desk beside the marks: reminders, receipts of the whole contest.
import { shell } from "../lib/shell.js";

const BUZZ_MS = [200, 120, 200];

export class Attention {
  /** @param changed asks for a drawing */
  constructor({ changed }) {
    this.changed = changed;
    /** `[{what, presenter, turn, seq, hash, at}]`, or null while it is not known. */
    this.receipts = null;
    this.nudged = false;
  }

  /** A new frame of the judge's view: a reminder that came since is shown until the turn is another, and felt once. */
  take({ sheet, stage, mine }) {
    const turn = stage.presenter ? `${stage.presenter.id}/${stage.turn}` : null;
    const at = sheet.nudgedAt;
    if (at && (turn !== this.turn || at !== this.at)) this.buzz();
    [this.turn, this.at] = [turn, at];
    this.nudged = Boolean(at);
    const newest = mine.length ? mine[0].at : null;
    if (this.receipts && newest !== this.newest) this.askReceipts();
    this.newest = newest;
  }

  buzz() {
    if (this.turn !== undefined && navigator.vibrate) navigator.vibrate(BUZZ_MS);
  }

  /** For the page of what I gave: from the ledger, whatever phone the marks came from. */
  async askReceipts() {
    try {
      const answer = await fetch(`/api/v1/contests/${shell.contest}/receipts?${new URLSearchParams({ as: shell.as })}`);
      if (!answer.ok) return;
      this.receipts = (await answer.json()).receipts;
      this.changed();
    } catch (cut) {
      // shown without: they are asked for again when the page is opened again
    }
  }
}

// What every page does: follow its views, keep the newest body of each, draw again.
import { openConnection } from "../live/connection.js";
import { Part } from "./part.js";
import { shell } from "./shell.js";

export class Page extends Part {
  /** The names of the views to follow. */
  views() {
    return [];
  }

  /** "staff", "screen" or "viewer": how soon to come back after a cut. */
  kind() {
    return "screen";
  }

  connectedCallback() {
    /** The newest body of each view, by its name. */
    this.bodies = {};
    /** {state: "live" | "connecting" | "cut", since, revoked, at: ISO, until when the picture was true, behind: ISO or null, the same by the server's own word} */
    this.link = { state: "connecting", since: Date.now(), at: null, behind: null };
    this.connection = openConnection({
      contest: shell.contest,
      views: this.views(),
      as: shell.as,
      kind: this.kind(),
      canReload: () => this.canReload(),
      onFrame: (view, body, frame) => {
        this.bodies = { ...this.bodies, [view]: body };
        this.link = { ...this.link, at: frame.at };
        this.update();
      },
      onState: (state, { since, revoked, spokeAt }) => {
        this.link = { ...this.link, state, since, revoked, at: spokeAt || this.link.at };
        this.update();
      },
      onBehind: (behind) => {
        if (behind === this.link.behind) return;
        this.link = { ...this.link, behind };
        this.update();
      },
      onReceipt: (receipt) => this.received(receipt),
      onRefused: (refused) => this.refused(refused),
    });
    super.connectedCallback();
  }

  canReload() {
    return true;
  }

  received() {}

  refused() {}
}

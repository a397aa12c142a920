// Keeps a picture as the `overlay` view says. What was on air already when this page came stands there at once: only what is played
// or stopped before the page's eyes moves.
import { faces } from "./picture.js";
import { filled } from "./filled.js";
import { words } from "./words.js";

export class OnAir {
  constructor(picture) {
    this.picture = picture;
    this.seen = null;
    this.up = new Map(); // kind → n
  }

  take(overlay, language) {
    this.picture.setLanguage(language);
    const before = this.seen;
    const now = filled(overlay, language);
    for (const kind of [...this.up.keys()]) if (!now.has(kind)) this.down(kind);
    now.forEach(({ n, data }, kind) => {
      const again = this.up.has(kind) && this.up.get(kind) !== n;
      const shown = () => this.picture.show(kind, data, { moves: before !== null });
      this.up.set(kind, n);
      if (again) this.picture.hide(kind).then(shown);
      else shown();
    });
    this.picture.mark(now.size > 0 && overlay.contest.rehearsal ? words(language).rehearsal : "");
    this.seen = overlay;
    warm(overlay);
  }

  down(kind) {
    this.up.delete(kind);
    this.picture.hide(kind);
  }
}

let warmed = "";

/** Fetches the faces of names that may come next, while nothing is asked. */
function warm({ standings, stage, graphics, ceremony }) {
  const called = ceremony ? ceremony.called.map((one) => [one.name, one.unit]) : [];
  const text = JSON.stringify([standings.map((row) => [row.name, row.unit]), stage.presenter, graphics, called]);
  if (text !== warmed) faces((warmed = text));
}

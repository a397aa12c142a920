// What a step of the reveal sounds like. Only what happens before the viewer's eyes sounds: a screen that comes later is silent.
import { momentOf, stepOf } from "../parts/hall-picture.js";
import { play } from "./sound.js";

const OF = { mark: "mark", marks: "mark", criterion: "mark", panel: "mark", item: "mark", turn: "mark", struck: "struck", deducted: "struck", total: "total" };

export class RevealSounds {
  /** @param hall the body of a `hall` view */
  follow(hall) {
    const { reveal, stage } = hall;
    const now = reveal && stage.presenter ? { at: momentOf(hall).split("/").slice(1).join("/"), step: stepOf(hall) } : null;
    const before = this.last;
    this.last = now || { at: null, step: 0 };
    if (!before || !now || !["flow", "reveal"].includes(hall.scene)) return;
    const another = before.at === null || Boolean(hall.ceremony && now.step === 1);
    const forwards = now.at === before.at ? now.step > before.step : another;
    if (!forwards || !reveal.newest) return;
    if (reveal.newest.kind === "place") {
      if (reveal.rank === 1) play("first");
      else play("mark");
    } else play(OF[reveal.newest.kind] || "mark");
  }
}

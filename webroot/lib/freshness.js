// What moves: only what changed before the viewer's eyes. A page that comes later, and one that missed a step, shows the end of the motion.
import { momentOf, stepOf } from "../parts/hall-picture.js";

export class Freshness {
  /** Tells of each `hall` body in its order; answers whether its newest change is to move. */
  of(hall) {
    const now = { moment: momentOf(hall), step: stepOf(hall), at: hall };
    const { last } = this;
    if (last && last.at === hall) return this.fresh;
    this.last = now;
    const sameTurn = last && last.moment.split("/").slice(1).join() === now.moment.split("/").slice(1).join();
    if (!last) this.fresh = false;
    else if (sameTurn && now.step !== last.step) this.fresh = now.step === last.step + 1;
    else if (now.moment !== last.moment) this.fresh = now.step <= 1;
    return this.fresh;
  }
}

// What a director presses, on the console and on the page of large buttons.
import { Desk } from "./desk.js";
import { stepName } from "./next-step.js";

export class Director extends Desk {
  /** The scene in the preview, or null. */
  chosen = null;

  choose(scene) {
    this.chosen = this.chosen === scene ? null : scene;
    this.trouble = null;
    this.update();
  }

  /** The scene in the preview goes out. */
  take() {
    if (this.chosen) this.show(this.chosen);
  }

  show(scene) {
    this.chosen = null;
    this.run({ do: "showScene", scene });
  }

  pressGo() {
    const { go } = this.desk;
    if (go) this.takeStep(stepName(this.desk), go.again, { do: go.step, ...(go.phase && { phase: go.phase }) });
  }

  /** Locking early, before the flow asks for it, is always asked twice. */
  pressLock() {
    if (this.desk.go?.step === "lock") this.pressGo();
    else this.twice("lock", () => this.run({ do: "lock" }));
  }

  pressTake() {
    if (this.otherDirector) this.twice("takeDirection", () => this.run({ do: "takeDirection" }));
    else this.run({ do: "takeDirection" });
  }
}

// The director's actions as large buttons, for a tablet: a scene is seen before it goes out, and what can't be taken back is pressed twice.
import { html, nothing } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { connectionState } from "./parts/connection-state.js";
import { deskDialog } from "./parts/console/dialog.js";
import { Director } from "./parts/console/director.js";
import { buttons as graphics } from "./parts/console/graphics.js";
import { nextStep, stepName } from "./parts/console/next-step.js";
import { pictures, SEEN_FIRST } from "./parts/console/preview.js";
import { isMissing } from "./parts/console/scenes.js";
import { pressUndo } from "./parts/console/undo.js";
import { languageSwitch } from "./parts/language-switch.js";

const AT_ONCE = ["flow", "black", "logo"];
const GIVE_S = 30;

class Buttons extends Director {
  views() {
    return ["console", "programme", "overlay", "exhibits"];
  }

  keys() {
    return [
      { key: " ", act: () => this.pressGo() },
      { key: "Enter", act: () => this.take() },
      { key: "Escape", act: () => this.choose(null) },
      { key: "h", act: () => this.pressTake() },
      { key: "ctrl+z", act: () => pressUndo(this) },
    ];
  }

  template() {
    if (!this.desk) return html`<p class="wait">${t("common.connecting")}</p>`;
    this.sees(stepName(this.desk));
    const { contest, stage } = this.desk;
    return html`<main class="boxes">
        <header><h1>${pick(contest, "title")}</h1>${stage.presenter ? html`<p><b>${pick(stage.presenter, "name")}</b> ${pick(stage.presenter, "unit")}</p>` : nothing}
          ${connectionState(this.link, { timezone: contest.timezone })}${languageSwitch()}</header>
        ${pictures(this, { none: t("buttons.none") })}
        ${nextStep(this)}
        <section><h2>${t("buttons.clock")}</h2><ul>
          ${this.box("pause", stage.state === "paused" ? "console.do.resume" : "console.do.pause", () => this.run({ do: stage.state === "paused" ? "resume" : "pause" }))}
          ${this.box("addTime", "console.key.give", () => this.run({ do: "addTime", seconds: GIVE_S }))}
          ${this.box("addTime", "console.key.take", () => this.run({ do: "addTime", seconds: -GIVE_S }))}
          ${this.risky("endPhase", () => this.twice("endPhase", () => this.run({ do: "endPhase" })))}
          ${this.risky("lock", () => this.twice("lock", () => this.run({ do: "lock" })))}
          ${this.box("revealBack", "console.do.revealBack", () => this.run({ do: "revealBack" }))}
        </ul></section>
        <section><h2>${t("buttons.screens")}</h2><ul class="scenes-of">
          ${AT_ONCE.map((scene) => this.scene(scene, () => this.show(scene)))} ${SEEN_FIRST.map(([, scene]) => this.scene(scene, () => this.choose(scene)))}
        </ul></section>
        <section><h2>${t("buttons.presenter")}</h2><ul>
          ${this.box("cuePresenter", "console.cue.wrapUp", () => this.run({ do: "cuePresenter", wrapUp: true }))}
          ${this.box("clearCue", "console.cue.clear", () => this.run({ do: "clearCue" }))}
          ${this.box("turnPage", "exhibit.back", () => this.run({ do: "turnPage", by: -1 }))}
          ${this.box("turnPage", "exhibit.on", () => this.run({ do: "turnPage", by: 1 }))}
          ${this.box("hideExhibit", "exhibit.hide", () => this.run({ do: "hideExhibit" }))}
          ${this.otherDirector ? this.risky("takeDirection", () => this.pressTake()) : nothing}
        </ul></section>
        ${this.bodies.overlay ? html`<section><h2>${t("graphics.title")}</h2>${graphics(this)}</section>` : nothing}
      </main>
      ${deskDialog(this)}`;
  }

  box(needs, says, act) {
    return html`<li><button data-do=${needs} ?disabled=${!this.can(needs)} @click=${act}>${t(says)}</button></li>`;
  }

  /** Pressed twice: a finger slips on glass. */
  risky(what, press) {
    const armed = this.armed === what;
    const says = t(`console.do.${what}`);
    return html`<li><button class=${armed ? "armed" : ""} data-do=${what} ?disabled=${!this.can(what)} @click=${press}>${armed ? t("console.go.again", { what: says }) : says}</button></li>`;
  }

  scene(scene, act) {
    const now = this.desk.scene === scene;
    return html`<li><button data-scene=${scene} class=${this.chosen === scene ? "chosen" : ""} aria-pressed=${now ? "true" : "false"} ?disabled=${!this.can("showScene") || isMissing(this, scene)} @click=${act}>${t(`console.scene.${scene}`)}</button></li>`;
  }
}
customElements.define("leitai-buttons", Buttons);

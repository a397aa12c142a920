// The desk from which a contest is run.
import { html } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { keysOf } from "./parts/console/console-keys.js";
import { Director } from "./parts/console/director.js";
import { deskDialog } from "./parts/console/dialog.js";
import { cap } from "./parts/console/help.js";
import { changes } from "./parts/console/changes.js";
import { exhibits } from "./parts/console/exhibits.js";
import { graphics } from "./parts/console/graphics.js";
import { judges } from "./parts/console/judges.js";
import { nextStep, stepName } from "./parts/console/next-step.js";
import { onAir } from "./parts/console/on-air.js";
import { runningOrder } from "./parts/console/order.js";
import { corrections, deductions, log, notices } from "./parts/console/record.js";
import { deskWaits } from "./parts/console/desk-waits.js";
import { screens } from "./parts/console/screens.js";
import { seatAsks } from "./parts/console/seat-asks.js";
import { stage } from "./parts/console/stage.js";
import { topBar } from "./parts/console/top-bar.js";

class Console extends Director {
  views() {
    return ["console", "presence", "programme", "overlay", "exhibits", "seats"];
  }

  keys() {
    return keysOf(this);
  }

  template() {
    if (!this.desk) return html`<p class="wait">${t("common.connecting")}</p>`;
    this.sees(stepName(this.desk));
    return html`<main class="desk">
        ${topBar(this)} ${runningOrder(this)}
        <section class="mid">${stage(this)} ${nextStep(this)} ${judges(this)} ${onAir(this)}</section>
        <aside class="side" tabindex="0">${seatAsks(this)} ${corrections(this)} ${deskWaits(this)} ${changes(this)} ${screens(this)} ${exhibits(this)} ${graphics(this)} ${deductions(this)} ${notices(this)} ${log(this)}</aside>
        <footer class="d-keys">${this.keys().filter((one) => this.isAtFoot(one)).map((one) => this.foot(one))} ${this.foot(this.keys().find((one) => one.key === "?"), "last")}</footer>
      </main>
      ${deskDialog(this)}`;
  }

  /** The keys most in use; for who does not direct, those of the record. */
  isAtFoot({ foot, group }) {
    return foot || (group === "record" && !this.may("callNext"));
  }

  foot(one, look = "") {
    const held = one.needs && !this.can(one.needs);
    return html`<button class=${`key ${look}`} ?disabled=${held} @click=${() => one.act(this)}><kbd>${cap(one)}</kbd>${t(one.says)}</button>`;
  }

  startPart(i) {
    const part = this.desk.stage.parts[i];
    if (part) this.run({ do: "startPart", part: part.id });
  }

  /** The row that keys act on: the selected one, else who is on stage, else who comes next. */
  get meant() {
    const { order, stage, next } = this.desk;
    if (order.some((row) => row.presenter === this.selected)) return this.selected;
    return stage.presenter?.id ?? next?.presenter ?? order[0]?.presenter;
  }

  select(presenter) {
    this.selected = presenter;
    this.update();
  }

  moveSelection(by) {
    const { order } = this.desk;
    const at = order.findIndex((row) => row.presenter === this.meant);
    this.select(order[Math.min(order.length - 1, Math.max(0, at + by))]?.presenter);
  }

  movePresenter(by) {
    const row = this.desk.order.find((one) => one.presenter === this.meant);
    if (!row) return;
    this.selected = row.presenter;
    this.run({ do: "movePresenter", presenter: row.presenter, place: Math.max(1, row.place + by) });
  }

  leave() {
    this.trouble = null;
    this.selected = null;
    this.chosen = null;
  }

  /** The running order after a draw, with the seed that made it. */
  lotsDrawn() {
    return html`<p class="about">${t("console.form.seed")} <b class="fig">${this.drawnSeed}</b></p>
      <ol class="drawn">${this.desk.order.map((row) => html`<li><span class="fig">${row.place}</span><b>${pick(row, "name")}</b><small>${pick(row, "unit")}</small></li>`)}</ol>`;
  }
}
customElements.define("leitai-console", Console);

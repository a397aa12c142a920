// The clerk's desk: who is missing, whose phone is away, and what judges ask for.
import { html } from "./lib/html.js";
import { t } from "./lib/i18n.js";
import { clerkKeysOf } from "./parts/clerk/keys.js";
import { judgeTable, missing } from "./parts/clerk/judges.js";
import { lateMarks, papers, problems } from "./parts/clerk/attention.js";
import { onStage } from "./parts/clerk/stage.js";
import { changes } from "./parts/console/changes.js";
import { Desk } from "./parts/console/desk.js";
import { deskDialog } from "./parts/console/dialog.js";
import { cap } from "./parts/console/help.js";
import { corrections, log } from "./parts/console/record.js";
import { seatAsks } from "./parts/console/seat-asks.js";
import { topBar } from "./parts/console/top-bar.js";

class Clerk extends Desk {
  /** The judge that the keys act on, an id. */
  judge = null;

  views() {
    return ["console", "presence", "programme", "seats"];
  }

  keys() {
    return clerkKeysOf(this);
  }

  template() {
    if (!this.desk) return html`<p class="wait">${t("common.connecting")}</p>`;
    return html`<main class="desk clerk">
        ${topBar(this, t("clerk.place"))}
        <section class="mid">${seatAsks(this)} ${onStage(this)} ${judgeTable(this)}</section>
        <aside class="side" tabindex="0">${lateMarks(this)} ${papers(this)} ${problems(this)} ${corrections(this)} ${changes(this)} ${log(this)}</aside>
        <footer class="d-keys">
          ${this.keys().filter(({ foot }) => foot).map((one) => html`<button class=${`key ${one.key === "?" ? "last" : ""}`} ?disabled=${Boolean(one.needs && !this.can(one.needs))} @click=${() => one.act(this)}><kbd>${cap(one)}</kbd>${t(one.says)}</button>`)}
        </footer>
      </main>
      ${deskDialog(this)}`;
  }

  /** The chosen judge, else the first who is missing, else the first. */
  get meantJudge() {
    const { judges } = this.desk;
    return judges.find(({ id }) => id === this.judge) || missing(this)[0] || judges[0];
  }

  choose(judge) {
    this.judge = judge;
    this.update();
  }

  move(by) {
    const { judges } = this.desk;
    const at = judges.indexOf(this.meantJudge);
    this.choose(judges[Math.min(judges.length - 1, Math.max(0, at + by))].id);
  }

  drawn() {
    const row = this.judge && this.querySelector("tr.chosen");
    if (row && this.judge !== this.scrolledTo) row.scrollIntoView({ block: "nearest" });
    this.scrolledTo = this.judge;
  }

  leave() {
    this.trouble = null;
    this.judge = null;
    this.update();
  }
}
customElements.define("leitai-clerk", Clerk);

// Who sits where: the desk that gives out seats, nods at phones, and takes seats back.
import { html } from "./lib/html.js";
import { lang, t } from "./lib/i18n.js";
import { Desk } from "./parts/console/desk.js";
import { deskDialog } from "./parts/console/dialog.js";
import { seatAsks } from "./parts/console/seat-asks.js";
import { log } from "./parts/console/record.js";
import { topBar } from "./parts/console/top-bar.js";
import { shell } from "./lib/shell.js";
import { assignSpare, print } from "./parts/seats/actions.js";
import { otherSeats, seatTable, spareCards } from "./parts/seats/table.js";

class Seats extends Desk {
  views() {
    return ["seats", "console", "presence"];
  }

  get seats() {
    return this.bodies.seats;
  }

  keys() {
    return [{ key: "Escape", act: () => this.leave() }];
  }

  template() {
    if (!this.desk || !this.seats) return html`<p class="wait">${t("common.connecting")}</p>`;
    const may = this.may("revokeSeat");
    return html`<main class="desk seats">
        ${topBar(this, t("seats.title"))}
        <section class="mid">${seatAsks(this)} ${this.problem()} ${seatTable(this)}</section>
        <aside class="side" tabindex="0">${spareCards(this)} ${otherSeats(this)} ${log(this)}</aside>
        <footer class="d-keys">
          ${may ? html`<button class="key" @click=${() => print(this, "judge")}>${t("seats.printJudges")}</button><button class="key" @click=${() => print(this, "spare")}>${t("seats.printSpares")}</button>` : ""}
          ${this.myRole === "organiser" ? html`<button class="key" @click=${() => print(this, "audience")}>${t("seats.printAudience")}</button><button class="key" @click=${() => print(this, "venue")}>${t("seats.printVenues")}</button><button class="key" @click=${() => print(this, "staff")}>${t("seats.printStaff")}</button>` : ""}
          <a class="key" target="_blank" rel="noopener" href=${`/c/${shell.contest}/paper/seats?${new URLSearchParams({ as: shell.as, lang: lang() })}`}>${t("seats.printRecord")}</a>
          <a class="key last" href=${`/c/${shell.contest}/${this.myRole === "clerk" ? "clerk" : "console"}?${new URLSearchParams({ as: shell.as })}`}>${t("seats.back")}</a>
        </footer>
      </main>
      ${deskDialog(this)}`;
  }

  /** What went wrong with the last press. */
  problem() {
    if (!this.trouble) return "";
    const { end, say } = this.trouble;
    return html`<p class="trouble" role="alert">${end === "refused" ? say : t(`console.end.${end}`)}</p>`;
  }

  assign(spare) {
    assignSpare(this, spare);
  }

  leave() {
    this.trouble = null;
    this.update();
  }
}
customElements.define("leitai-seats", Seats);

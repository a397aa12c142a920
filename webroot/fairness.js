// How the judges judged: advice for the organiser, the supervisor and the auditor, of what is revealed.
import { html, nothing } from "./lib/html.js";
import { lang, pick, t } from "./lib/i18n.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { connectionState } from "./parts/connection-state.js";
import { facts } from "./parts/fairness/facts.js";
import { namesOf } from "./parts/fairness/figures.js";
import { judges } from "./parts/fairness/judges.js";
import { startOrder } from "./parts/fairness/start-order.js";
import { ownUnits } from "./parts/fairness/own-units.js";
import { rankGrid } from "./parts/fairness/rank-grid.js";
import { whatIfs } from "./parts/fairness/what-ifs.js";
import { languageSwitch } from "./parts/language-switch.js";
import { rehearsal } from "./parts/rehearsal.js";

class Fairness extends Page {
  /** As the server sent it, or null. */
  report = null;
  /** Whether the newest try failed. */
  failed = false;

  /** The board tells when something new is revealed. */
  views() {
    return ["programme", "board"];
  }

  update() {
    if (this.bodies.board !== this.reported) {
      this.reported = this.bodies.board;
      this.fetchReport();
    }
    super.update();
  }

  async fetchReport() {
    try {
      const query = new URLSearchParams({ lang: lang(), ...(shell.as && { as: shell.as }) });
      const answer = await fetch(`/api/v1/contests/${encodeURIComponent(shell.contest)}/fairness?${query}`);
      if (!answer.ok) throw new Error(String(answer.status));
      this.report = await answer.json();
      this.failed = false;
    } catch (gone) {
      this.failed = true;
    }
    super.update();
  }

  template() {
    const contest = this.bodies.programme?.contest;
    return html`<header class="d-top">
        <h1>${pick(contest, "title")} ${pick(contest, "edition")}</h1>
        ${rehearsal(contest)} ${connectionState(this.link, { timezone: contest?.timezone, words: true })}
        <span class="gap"></span>
        <nav>${ways()} <button @click=${() => window.print()}>${t("fairness.print")}</button></nav>
        ${languageSwitch()}
      </header>
      <main class="fairness">
        <header>
          <h2>${t("fairness.title")}</h2>
          <p>${t("fairness.advice")}</p>
        </header>
        ${this.failed ? html`<p class="trouble" role="alert">${t("fairness.failed")} <button @click=${() => this.fetchReport()}>${t("fairness.again")}</button></p>` : nothing} ${this.body()}
      </main>`;
  }

  body() {
    if (!this.report) return this.failed ? nothing : html`<p class="wait">${t("fairness.reckoning")}</p>`;
    if (this.report.presenters.length === 0) return html`<p class="wait">${t("fairness.nothing")}</p>`;
    const names = namesOf(this.report);
    return html`${facts(this.report, names)} ${this.report.panels.map((panel) => judges(panel, names))} ${rankGrid(this.report, names)}
      <div class="beside">${startOrder(this.report)} ${ownUnits(this.report, names)}</div>
      ${whatIfs(this.report, names)}
      <section class="reading">
        <h3>${t("fairness.reading.title")}</h3>
        <ul>${["leniency", "unsteady", "w", "tau", "chance", "order", "own", "whatIf"].map((one) => html`<li>${t(`fairness.reading.${one}`)}</li>`)}</ul>
      </section>`;
  }
}

/** Back to where this seat works. */
function ways() {
  const role = (shell.as ?? "").split("/")[0];
  const to = (page, says) => html`<a href=${`/c/${encodeURIComponent(shell.contest)}/${page}?${new URLSearchParams({ as: shell.as })}`}>${t(says)}</a>`;
  if (role === "organiser") return html`${to("console", "home.console")} ${to("gate", "gate.place")}`;
  return role === "supervisor" ? to("gate", "gate.place") : nothing;
}

customElements.define("leitai-fairness", Fairness);

// The front door: which contests this server runs, and where to go.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { Part } from "./lib/part.js";
import { languageSwitch } from "./parts/language-switch.js";
import { rehearsal } from "./parts/rehearsal.js";
import { shell } from "./lib/shell.js";
import { sendPlan } from "./parts/plan-upload.js";
import { seal } from "./parts/seal.js";

const ORDER = ["open", "planned", "closed"];

const isOrganiser = () => Boolean(shell.as?.startsWith("organiser/"));

class HomePage extends Part {
  constructor() {
    super();
    const { contests, series, account } = JSON.parse(document.getElementById("home").textContent);
    this.account = account;
    this.series = series.filter(({ here }) => here > 0);
    this.contests = [...contests].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  }

  template() {
    return html`<header>
        <h1><span lang="zh">擂</span><span lang="zh">台</span></h1>
        ${seal("开擂", { hollow: !this.contests.some(({ state }) => state === "open"), label: t("home.seal") })}
        <p>${t("home.say")}</p>
        ${languageSwitch()}
      </header>
      <main>
        ${this.series.length ? this.withSeries() : list(t("home.running"), this.contests)} ${isOrganiser() ? this.planForm() : nothing}
        <section class="seats">
          <h2>${t("home.judge")}</h2>
          <p>${t("home.judgeSay")}</p>
          <p><a href="/join">${t("home.code")}</a>${this.account ? html`<a href="/account">${t("home.account")}</a>` : html`<a href="/signin">${t("home.signIn")}</a>`}</p>
        </section>
      </main>`;
  }

  /** What is on, then what it adds up to, then what is over: a season's closed contests would push the rest out of sight. */
  withSeries() {
    const over = this.contests.filter(({ state }) => state === "closed");
    const on = this.contests.filter(({ state }) => state !== "closed");
    return html`${on.length ? list(t("home.running"), on) : nothing} ${this.series.map(season)} ${over.length ? list(t("home.over"), over) : nothing}`;
  }

  /** There is no console before there is a contest: the organiser's first plan comes in here. */
  planForm() {
    return html`<section class="plan">
      <h2>${t("console.plan.title")}</h2>
      <p><a href="/plans">${t("plans.write")}</a></p>
      <p>${t("console.plan.about")}</p>
      <p><input type="file" accept=".yaml,.yml" aria-label=${t("console.plan.file")} /></p>
      <p><label><input type="checkbox" /> ${t("console.plan.rehearsal")}</label></p>
      <p><button @click=${() => this.send()}>${t("console.plan.send")}</button></p>
      <div role="alert">${this.wrong ?? nothing}</div>
    </section>`;
  }

  async send() {
    const file = this.querySelector("[type=file]").files[0];
    if (!file) return;
    const { id, wrong } = await sendPlan(file, this.querySelector("[type=checkbox]").checked);
    this.wrong = wrong;
    if (id) location.assign(`/c/${encodeURIComponent(id)}/console?${new URLSearchParams({ as: shell.as })}`);
    else this.draw();
  }
}

function list(title, contests) {
  return html`<section>
    <h2>${title}</h2>
    ${
      contests.length
        ? html`<ol>
            ${contests.map(contest)}
          </ol>`
        : html`<p class="none">${t("home.none")} ${t("home.noneSay")}</p>`
    }
  </section>`;
}

function contest(one) {
  const { id, state } = one;
  return html`<li data-state=${state}>
    <p class="state"><i></i>${t(`home.state.${state}`)} ${rehearsal(one)}</p>
    <h3>${pick(one, "title")}</h3>
    <p class="ways"><a href="/c/${id}/board">${t("home.board")}</a><a href="/c/${id}/hall">${t("home.hall")}</a>${isOrganiser() ? html`<a href=${`/c/${id}/console?${new URLSearchParams({ as: shell.as })}`}>${t("home.console")}</a>` : nothing}</p>
  </li>`;
}

/** Standings over several contests of this server. */
function season(one) {
  return html`<section class="season">
    <h2>${t("series.link")}</h2>
    <p class="state">${t("series.contests", { n: one.counted, of: one.contests })} ${rehearsal(one)}</p>
    <h3><a href=${`/series/${encodeURIComponent(one.id)}${one.rehearsal ? "?rehearsal=true" : ""}`}>${pick(one, "title")}</a></h3>
  </section>`;
}

customElements.define("leitai-home", HomePage);

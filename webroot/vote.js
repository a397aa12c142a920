// The public's vote on a phone: who is on stage, one mark, and the receipt for it.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { Ballot } from "./live/ballot.js";
import { leftOf, serverNow } from "./live/clock.js";
import { keeps } from "./live/kept.js";
import { connectionState } from "./parts/connection-state.js";
import { who } from "./parts/judge-head.js";
import { languageSwitch } from "./parts/language-switch.js";
import { roundWord } from "./parts/made-of.js";
import { rehearsal } from "./parts/rehearsal.js";
import { themeSwitch } from "./parts/theme-switch.js";
import { openPage, overPage, plainPage, recordedPage, waitingPage } from "./parts/vote-pages.js";
import { voteState } from "./parts/vote-state.js";

/** A second tap of a double tap must not press what has just come under the thumb. */
const SETTLE_MS = 600;

class VotePage extends Page {
  constructor() {
    super();
    this.ballot = new Ballot({
      seat: `${shell.contest}/${shell.as}`,
      send: (message) => this.connection && this.connection.send(message),
      changed: () => this.update(),
      now: serverNow,
    });
  }

  views() {
    return ["hall", "programme"];
  }

  kind() {
    return "viewer";
  }

  canReload() {
    return this.ballot.isQuiet();
  }

  received(receipt) {
    this.ballot.outbox.receipt(receipt);
  }

  refused(refusal) {
    this.ballot.outbox.refused(refusal);
  }

  update() {
    if (this.bodies.hall) this.ballot.take(this.bodies.hall.stage);
    const live = this.link.state === "live";
    if (live !== this.wasLive) {
      this.wasLive = live;
      this.ballot.outbox.connected(live);
    }
    super.update();
  }

  template() {
    const { hall, programme } = this.bodies;
    if (!hall || !programme) return html`<p class="banner">${t("common.connecting")}</p>`;
    const { contest, stage } = hall;
    return html`<header class="top">
        <p class="turn">${connectionState(this.link)}<span>${pick(contest, "title")} ${pick(contest, "edition")}</span></p>
        ${rehearsal(contest)} <leitai-deadline .phase=${stage.phase}></leitai-deadline>
      </header>
      ${this.banners()} ${this.page(hall, programme)}
      <footer class="switches">${connectionState(this.link, { words: true })}${themeSwitch(() => this.update())}${languageSwitch()}</footer>`;
  }

  banners() {
    const { ballot } = this;
    return html`${ballot.waitingElsewhere().map((name) => html`<p class="banner" role="status">${t("vote.elsewhere", { name })}</p>`)}
      ${ballot.refused().map(({ key, name, say }) => html`<p class="banner alarm" role="alert"><b>${t("vote.refused", { name })}</b> ${say} <button @click=${() => ballot.forget(key)}>${t("judge.understood")}</button></p>`)}`;
  }

  page({ contest, stage }, { vote }) {
    if (!vote) return plainPage("nothing", board());
    const { ballot } = this;
    const pending = ballot.key && ballot.pending();
    const answer = ballot.answer();
    const state = voteState({ stage, timeIsUp: timeIsUp(stage), pending, answer, changing: ballot.changing });
    this.settle(state);
    if (state === "waiting") return plainPage(contest.state === "open" ? "waiting" : contest.state, contest.state === "planned" ? nothing : board());
    const round = roundWord(stage);
    return html`${who(stage.presenter)} ${round ? html`<p class="round">${round}</p>` : nothing} ${this.ofState(state, vote.criterion, pending, answer)}`;
  }

  ofState(state, criterion, pending, answer) {
    const { ballot } = this;
    const receipt = answer && answer.receipt;
    if (state === "open")
      return openPage(criterion, { chosen: ballot.chosen, given: ballot.changing && receipt ? ballot.mark() : null }, {
        choose: (mark) => ballot.choose(mark),
        give: () => this.press(() => ballot.give(criterion.id)),
        keep: () => ballot.keep(),
      });
    if (state === "recorded") return recordedPage(ballot.mark(), receipt, this.watched === ballot.key, () => this.press(() => ballot.change()));
    if (state === "over") return overPage(receipt ? ballot.mark() : null, receipt, board());
    return pending ? waitingPage(state, criterion, ballot.mark(), keeps()) : plainPage("early");
  }

  /** A press counts unless the page changed under the thumb a moment ago. */
  press(act) {
    if (performance.now() - this.settled > SETTLE_MS) act();
  }

  settle(state) {
    if (state === this.dataset.state && this.ballot.key === this.settledKey) return;
    this.settled = this.dataset.state === undefined ? -SETTLE_MS : performance.now();
    this.dataset.state = state;
    this.settledKey = this.ballot.key;
    if (state === "sent" || state === "phone") this.watched = this.ballot.key;
    this.scrollTop = 0;
  }

  /** The end of the time is drawn when it comes: no frame tells it. */
  drawn() {
    clearTimeout(this.ending);
    const { hall } = this.bodies;
    const left = hall && hall.stage.phase && hall.stage.phase.scoring && hall.stage.phase.endsAt ? leftOf(hall.stage.phase) : null;
    if (left !== null && left > 0) this.ending = setTimeout(() => this.update(), left + 20);
  }
}

function timeIsUp({ phase }) {
  const left = phase && phase.scoring ? leftOf(phase) : null;
  return left !== null && left <= 0;
}

function board() {
  return html`<a class="ghost" href=${`/c/${shell.contest}/board`}>${t("vote.board")}</a>`;
}
customElements.define("leitai-vote", VotePage);

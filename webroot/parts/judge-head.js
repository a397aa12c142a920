// The top of the judge's page: who is on stage, how long marks are taken, and whether the phone is connected.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { clockText } from "../lib/format.js";
import { observe } from "../lib/part.js";
import { leftOf, serverNow } from "../live/clock.js";
import { connectionState } from "./connection-state.js";
import { Ticking } from "./countdown.js";
import { roundWord } from "./made-of.js";
import { rehearsal } from "./rehearsal.js";

/** `<leitai-deadline .phase .takenUntil>`: the phase's clock; past the end of scoring, what is left of the grace. */
class Deadline extends Ticking {
  template() {
    const left = leftOf(this.phase);
    if (left === null) return nothing;
    if (!this.phase.scoring || left > 0 || !this.takenUntil) return this.figures(clockText(left), "");
    const grace = Date.parse(this.takenUntil) - serverNow();
    return grace > 0
      ? this.figures(clockText(grace), t("judge.grace"))
      : html`<span class="word">${t("judge.tooLate")}</span>`;
  }

  figures(text, word) {
    this.dataset.late = String(word !== "");
    return html`${word ? html`<span class="word">${word}</span>` : nothing}<span class="fig" role="timer"
        >${text}</span
      >`;
  }
}
observe(Deadline, "takenUntil");
customElements.define("leitai-deadline", Deadline);

/** `<leitai-since .since=${milliseconds}>`: how long ago, 0:42. */
class Since extends Ticking {
  connectedCallback() {
    super.connectedCallback();
    this.ticking = setInterval(() => this.draw(), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
    super.disconnectedCallback();
  }

  template() {
    return html`<span class="fig">${clockText(Math.max(0, Date.now() - this.since))}</span>`;
  }
}
observe(Since, "since");
customElements.define("leitai-since", Since);

/** Name, unit, title. A long name runs across the page; three characters stand beside their unit. */
export function who(presenter) {
  const name = pick(presenter, "name");
  const wide = name.length > 4 || /[a-z]/i.test(name);
  return html`<section class="who" data-size=${wide ? "wide" : "short"}>
    <h1>${name}</h1>
    <p><b>${pick(presenter, "unit")}</b> ${pick(presenter, "title")}</p>
  </section>`;
}

/** Always there: the connection, the place in the order, the way to what I gave, the time. */
export function topRow({ body, link }, { openPanel, openHelp }) {
  const { stage, contest, mine } = body;
  return html`<header class="top">
    <p class="turn">
      ${connectionState(link)}<span
        >${stage.presenter && stage.place ? t("judge.place", { place: stage.place, of: stage.of }) : pick(contest, "edition")}${round(stage)}</span
      >
    </p>
    ${rehearsal(contest)}
    <button class="more ask" @click=${openHelp}>${t("judge.help.short")}</button>
    <button class="more" @click=${openPanel}>${t("judge.mine.open")} <span class="fig">${mine.length}</span></button>
    <leitai-deadline .phase=${stage.phase} .takenUntil=${body.sheet.takenUntil}></leitai-deadline>
  </header>`;
}

function round(stage) {
  const words = stage.presenter ? roundWord(stage) : "";
  return words ? html`<br />${words}` : nothing;
}

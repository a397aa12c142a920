// The one next step, and under it the newest thing that went wrong.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { undoBar } from "./undo.js";

/** The name of a next step, with all that it depends on. */
export const stepName = ({ go, stage, reveal }) => (go ? [go.step, go.phase, stage.presenter?.id, stage.turn, stage.state, reveal?.step].join(" ") : "");

export function nextStep(page) {
  const { go } = page.desk;
  return html`<div class="act">${go ? bar(page, go) : html`<div class="go none"><div><b>${t(page.desk.contest.state === "closed" ? "console.go.closed" : "console.go.none")}</b></div></div>`} ${undoBar(page)} ${trouble(page)}</div>`;
}

function bar(page, go) {
  const armed = page.armed === stepName(page.desk);
  const sending = page.isUnderWay(go.step);
  if (!page.may(go.step)) return html`<div class="go none"><div><b>${title(page, go)}</b><small>${t("console.go.notYours")}</small></div></div>`;
  const look = !page.can(go.step) ? "held" : sending ? "sending" : armed ? "armed" : "";
  return html`<button class=${`go ${look}`} data-do=${go.step} ?disabled=${!page.can(go.step)} @click=${() => page.pressGo()}>
    <span><b>${armed ? t("console.go.again", { what: title(page, go) }) : title(page, go)}</b><small>${why(page, go, sending)}</small></span>
    <kbd>${t("console.key.space")}</kbd>
  </button>`;
}

function title(page, go) {
  const { desk } = page;
  if (go.step === "startPhase") {
    const phase = desk.phases.find((one) => one.id === go.phase);
    if (phase) return t("console.go.startPhase", { phase: pick(phase, "name") });
  }
  if (go.step === "endPhase" && desk.stage.phase) return t("console.go.endPhase", { phase: pick(desk.stage.phase, "name") });
  if (go.step === "callNext" && desk.next) return t("console.go.callNext", { name: pick(desk.next, "name") });
  if (go.step === "revealNext" && desk.ceremony) return ceremonyStep(page);
  if (go.step === "revealNext" && desk.reveal?.next) return t("console.go.revealNext", { what: revealWord(desk.reveal.next, page), n: desk.reveal.step + 1, of: desk.reveal.of });
  return t(`console.do.${go.step}`);
}

/** The next press of a ceremony; of who comes next only the number, for the desk does not know either. */
function ceremonyStep(page) {
  const { left, calls, presenter, next } = page.desk.ceremony;
  if (!next) return t(calls > 1 ? "ceremony.console.callAll" : "ceremony.console.call", { n: calls > 1 ? calls : left });
  const one = page.desk.order.find((slot) => slot.presenter === presenter);
  return t("ceremony.console.step", { name: pick(one, "name"), what: revealWord(next, page) });
}

/** A step of the reveal: what it shows, of which panel or item; no figure. */
export function revealWord({ kind, about, at }, page) {
  const panel = page.bodies.programme?.panels.find((one) => one.id === about);
  const item = page.desk.components.find((one) => one.id === about);
  const criterion = kind === "criterion" ? page.bodies.programme?.criteria.find((one) => one.id === panel?.criteria[at]) : null;
  return t(`reveal.step.${kind}`, { name: pick(criterion ?? panel ?? item, "name"), n: at + 1 }).trim();
}

function why(page, go, sending) {
  if (sending) return page.link.state === "live" ? t("console.sending") : t("console.waitsForLine");
  if (!page.can(go.step)) return t("console.go.held", { who: page.otherDirector.id });
  if (go.again && go.missing > 0) return t("console.go.missing", { n: go.missing });
  if (go.again) return t("console.go.twice");
  if (go.step === "revealNext" && page.desk.ceremony) return t("ceremony.console.left", { n: page.desk.ceremony.left });
  return t(`console.why.${go.step}`);
}

export function trouble(page) {
  const one = page.trouble;
  return html`<p class="trouble" role="status" aria-live="polite">${one ? html`<b>${t(`console.do.${one.what}`)}</b><span>${one.end === "refused" ? one.say : t(`console.end.${one.end}`)}</span><kbd>Esc</kbd>` : armedElsewhere(page)}</p>`;
}

function armedElsewhere(page) {
  const { armed } = page;
  if (!armed || armed.includes(" ")) return nothing; // a step's own name: its bar says it
  return html`<b>${t(`console.do.${armed}`)}</b><span>${t("console.againSame")}</span>`;
}

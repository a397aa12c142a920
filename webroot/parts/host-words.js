// What the host says at each moment and at each step of a reveal, as a sentence.
import { html } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { figure, isZero } from "../lib/format.js";
import { itemWords } from "./made-of.js";

/** @returns {{now, next}} next: null where nothing is foreseen */
export function hostWords(host, programme) {
  const { contest, stage, steps, step, next } = host;
  const up = next ? t("host.callNext", { name: pick(next, "name"), unit: pick(next, "unit") }) : null;
  if (contest.state === "planned") return { now: t("host.welcome", { title: pick(contest, "title"), edition: pick(contest, "edition") }), next: up };
  if (contest.state === "closed") return { now: t("host.closed"), next: null };
  const who = stage.presenter ? { name: pick(stage.presenter, "name"), unit: pick(stage.presenter, "unit"), title: pick(stage.presenter, "title") } : null;
  if (host.ceremony) return ceremonyWords(host, programme);
  if (!who) return { now: up ?? t("host.wait"), next: null };
  const sentence = (at) => (at < steps.length ? stepWords(host, steps[at], programme) : null);
  if (stage.state === "revealed") return { now: sentence(steps.length - 1) ?? t("host.applause", who), next: up ?? t("host.awards") };
  if (stage.state === "certified") return { now: step === 0 ? t("host.certified", who) : sentence(step - 1), next: sentence(step) };
  if (stage.state === "locked") return { now: t("host.locked", who), next: null };
  if (stage.phase && stage.phase.scoring) return { now: t("host.scoring", { n: stage.judges.scored, of: stage.judges.of }), next: null };
  if (stage.state === "called") return { now: t("host.called", who), next: null };
  return { now: t("host.speaking", { ...who, phase: stage.phase ? pick(stage.phase, "name") : "" }), next: null };
}

/** What was just shown, and what the next press shows: a call, a figure, or nothing more. */
function ceremonyWords(host, programme) {
  const { ceremony, steps, step, stage } = host;
  const shown = step > 0 ? stepWords(host, steps[step - 1], programme) : null;
  if (ceremony.order.every(({ done }) => done)) return { now: shown ?? t("host.applause", { name: pick(stage.presenter, "name") }), next: t("ceremony.host.over") };
  if (ceremony.calls.length > 0) {
    const done = ceremony.order.filter((one) => one.done);
    const last = done[done.length - 1];
    return { now: last ? placed(last) : t("ceremony.host.begins"), next: callWords(ceremony) };
  }
  const open = ceremony.order.filter(({ done }) => !done).length;
  if (ceremony.called.length > 1 && open > 0) {
    // side by side the last figure was another's: what counts is whose comes next
    const left = ceremony.called.filter((one) => ceremony.order.some((line) => line.presenter === one.id && !line.done));
    return { now: left.length > 1 ? callWords({ ...ceremony, calls: left }) : placed(ceremony.order[ceremony.order.length - 2]), next: t("ceremony.console.step", { name: pick(ceremony.subject, "name"), what: stepWords(host, steps[step], programme) }) };
  }
  return { now: shown ?? callWords({ ...ceremony, calls: [ceremony.subject] }), next: stepWords(host, steps[step], programme) };
}

function callWords({ calls, order }) {
  const names = calls.map((one) => pick(one, "name")).join(lang() === "en" ? " and " : "、");
  if (calls.length > 1) return t("ceremony.host.callAll", { names });
  const { rank } = order.find(({ presenter }) => presenter === calls[0].id);
  return rank === null ? t("ceremony.host.callUnplaced", { names }) : t("ceremony.host.call", { rank, names, unit: pick(calls[0], "unit") });
}

function placed(line) {
  return line.rank === null ? t("host.step.noPlace") : t("ceremony.host.placed", { rank: line.rank, name: pick(line, "name"), mark: told(line.total) });
}

/** Everybody, from the last place to the first; who is revealed is behind. */
export function ceremonyOrder({ ceremony }) {
  const next = ceremony.order.find(({ done }) => !done);
  return ceremony.order.map((line) => html`<li class=${line.done ? "seen" : line === next ? "next" : ""}>${placed(line)}</li>`);
}

/** Every step of the reveal; those that the hall has seen are behind. */
export function stepsToSay(host, programme) {
  return host.steps.map((one, i) => html`<li class=${i < host.step ? "seen" : i === host.step ? "next" : ""}>${stepWords(host, one, programme)}</li>`);
}

function stepWords({ reveal, stage, standings, ceremony }, { kind, about, at }, programme) {
  const panel = reveal.panels.find(({ id }) => id === about);
  const name = panel ? pick(panel, "name") || t("host.judges") : "";
  const judges = (panel && panel.judges) || [];
  if (kind === "mark") return t("host.step.mark", { name, n: judges[at]?.n ?? at + 1, mark: told(judges[at]?.total) });
  if (kind === "marks") return t("host.step.marks", { name });
  if (kind === "struck") return struck(judges);
  if (kind === "criterion") return t("host.step.panel", { name: pick(panel.criteria[at], "name"), mark: told(panel.criteria[at].shown) });
  if (kind === "panel") return t("host.step.panel", { name, mark: told(panel.shown) });
  if (kind === "item") return itemSentence(reveal.items[at]);
  if (kind === "deducted") return t("host.step.deducted", { mark: isZero(reveal.deducted ?? "0") ? "0" : told(reveal.deducted) });
  if (kind === "turn") return ceremony ? t("ceremony.host.turns", { marks: reveal.turns.map(({ shown }) => told(shown)).join(lang() === "en" ? ", " : "、") }) : t("host.step.turn", { mark: told(reveal.turns.find(({ turn }) => turn === stage.round)?.shown) });
  if (kind === "total") return t("host.step.total", { name: pick(ceremony ? ceremony.subject : stage.presenter, "name"), mark: told(reveal.total) });
  if (reveal.rank === null) return t("host.step.noPlace");
  if (ceremony) return t("ceremony.host.rank", { rank: reveal.rank });
  return t(reveal.done ? "host.step.placed" : "host.step.place", { rank: reveal.rank, n: standings.length + (reveal.done ? 0 : 1) });
}

function struck(judges) {
  const of = (use) => judges.filter((one) => one.use === use).map(({ total }) => told(total));
  const parts = ["droppedHighest", "droppedLowest"].map((use) => [use, of(use)]).filter(([, all]) => all.length > 0);
  return parts.map(([use, all]) => t(`host.step.${use}`, { n: all.length, marks: all.join(lang() === "en" ? ", " : "、") })).join(lang() === "en" ? "; " : "，");
}

function itemSentence(item) {
  const { name, figure: worth } = itemWords(item);
  return t("host.step.item", { name, mark: worth });
}

function told(decimal) {
  return decimal === null || decimal === undefined ? "–" : figure(decimal);
}

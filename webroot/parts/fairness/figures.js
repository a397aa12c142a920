// Statistics as people read them. They are numbers, never marks: a total stays the string that it came as.
import { figure } from "../../lib/format.js";
import { lang, pick, t } from "../../lib/i18n.js";
import { sealOf } from "../console/names.js";

const NONE = "–";

/** 1.2345 → "1.23"; null → "–". */
export const fixed = (value, digits = 2) => (value === null ? NONE : figure(zero(value, digits).toFixed(digits)));

/** 1.2345 → "+1.23". */
export const signed = (value, digits = 2) => (value === null ? NONE : `${zero(value, digits) > 0 ? "+" : ""}${fixed(value, digits)}`);

/** A place: 3, or 4.5 where two share it. */
export const place = (value) => (value === null ? NONE : String(value));

/** Nothing is shown as −0.00. */
function zero(value, digits) {
  return Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;
}

/** "p = 0.032", "p < 0.001", or nothing. */
export function probability({ p }) {
  if (p === null) return "";
  return p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(3)}`;
}

/** "beyond chance (p = 0.032)". */
export function verdict(chance) {
  const p = probability(chance);
  return p ? t("fairness.verdict.withP", { what: t(`fairness.verdict.${chance.verdict}`), p }) : t(`fairness.verdict.${chance.verdict}`);
}

export const list = (words) => words.join(lang() === "en" ? ", " : "、");

/** What judges and presenters of a report are called, by their ids. */
export function namesOf({ judges, presenters }) {
  const judge = new Map(judges.map((one, i) => [one.id, { ...one, n: i + 1 }]));
  const presenter = new Map(presenters.map((one) => [one.id, one]));
  return {
    judge: (id) => pick(judge.get(id), "name") || id,
    judgeUnit: (id) => pick(judge.get(id), "unit"),
    seal: (id) => sealOf(judge.get(id)),
    presenter: (id) => pick(presenter.get(id), "name") || id,
  };
}

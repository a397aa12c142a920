// What people and phases are called on the desk, in the page's language.
import { lang, pick } from "../../lib/i18n.js";
import { judgeNumber } from "../../lib/format.js";

export function presenterName(desk, id) {
  const row = desk.order.find((one) => one.presenter === id);
  return row ? pick(row, "name") : (id ?? "");
}

export function judgeName(desk, id) {
  const judge = desk.judges.find((one) => one.id === id);
  return judge ? pick(judge, "name") : (id ?? "");
}

/** The turn that a figure of this presenter belongs to: the one on stage, else the newest the desk knows. */
export function turnOf(desk, presenter) {
  return desk.stage.presenter?.id === presenter ? desk.stage.turn : (desk.order.find((one) => one.presenter === presenter)?.turn ?? 1);
}

export const presenterChoices = (desk) => desk.order.map((row) => ({ id: row.presenter, label: `${row.place}  ${pick(row, "name")}  ${pick(row, "unit")}` }));

export const judgeChoices = (desk) => desk.judges.map((judge) => ({ id: judge.id, label: `${sealOf(judge)}  ${pick(judge, "name")}` }));

/** A judge's number as it stands in the seal. */
export const sealOf = ({ n }) => (lang() === "en" ? String(n) : judgeNumber(n));

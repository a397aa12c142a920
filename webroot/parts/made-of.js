// What a result is made of, in words: how marks were put together, what was given off the stage, what each turn came to.
import { lang, pick, t } from "../lib/i18n.js";
import { compare, count, countWord, figure, isZero, negate } from "../lib/format.js";

/** "九位评委平均", "Median of 5 judges", "公众 1,234 票平均". */
export function acrossWord(panel) {
  if (isVote(panel)) return t(`hall.votes.${panel.across}`, { n: panel.votes, count: count(panel.votes) });
  const key = wasDropped(panel) ? "meanOfCounted" : "meanOf";
  return t(`hall.${panel.across === "mean" ? key : panel.across}`, { n: lang() === "zh" ? countWord(panel.counted) : panel.counted });
}

export function isVote({ votes }) {
  return votes !== null && votes !== undefined;
}

export function votesWord(n) {
  return t("hall.votes.count", { n, count: count(n) });
}

/** How many of the public have voted so far, or nothing where there is no vote. */
export function votesSoFar({ votes }) {
  return votes === null || votes === undefined ? "" : t("hall.votes.soFar", { n: votes, count: count(votes) });
}

/** What the panel's criteria came from, each for itself: the same for all of them, or null. */
export function eachWord({ across, criteria }) {
  const [first] = criteria;
  if (criteria.some(({ counted }) => counted !== first.counted)) return null;
  const what = acrossWord({ across, counted: first.counted, judges: first.judges });
  return t("hall.each", { what: what[0].toLowerCase() + what.slice(1) });
}

/** What changed something: a factor of 1 and points of 0 are left out. */
export function itemsThatCount(items) {
  return items.filter(({ use, worth }) => (use === "factor" ? compare(worth, "1") !== 0 : !isZero(worth)));
}

/** {name: "超时 76 秒", figure: "−1.5"}; a factor is "×3.1", what is added has its sign. */
export function itemWords(item) {
  const name = pick(item, "name");
  if (item.use === "overtime") return { name: `${name} ${t("hall.seconds", { n: wholeSeconds(item.points) })}`, figure: signed(item.worth) };
  return { name, figure: item.use === "factor" ? `×${figure(item.worth)}` : signed(item.worth) };
}

export function deductedWords(deducted) {
  return isZero(deducted ?? "0") ? [] : [{ name: t("hall.deducted"), figure: figure(negate(deducted)) }];
}

/** "最后得分"; while turns are still to come, after which of them. */
export function totalWord({ round, rounds }) {
  return round < rounds ? t("hall.totalAfter", { n: round }) : t("hall.total");
}

/** "第 2 轮，共 6 轮", or nothing where there is only one. */
export function roundWord({ round, rounds }) {
  return rounds > 1 && round > 0 ? t("hall.round", { n: round, of: rounds }) : "";
}

function wasDropped({ judges }) {
  return (judges || []).some(({ use }) => use !== "counted");
}

function signed(decimal) {
  return isZero(decimal) || decimal.startsWith("-") ? figure(decimal) : `+${figure(decimal)}`;
}

/** A second that was begun counts, as the rules count begun time. */
function wholeSeconds(seconds) {
  return String(Math.ceil(Number(seconds)));
}

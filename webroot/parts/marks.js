// Marks are decimal strings. Arithmetic is done on whole numbers of the smallest place, so that 0.1 + 0.2 is 0.3.

import { compare, product, sum } from "../lib/format.js";

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

const placesOf = (text) => {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
};

/** "22.5" at 2 places is 2250. */
const units = (text, places) => {
  const [whole, fraction = ""] = text.split(".");
  return Number(whole + fraction.padEnd(places, "0"));
};

const text = (amount, places) => {
  const digits = String(amount).padStart(places + 1, "0");
  if (places === 0) return digits;
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return digits.slice(0, -places) + (fraction && "." + fraction);
};

/** Decimal places that a mark for this criterion can need. */
export const placesNeeded = ({ min, max, step }) =>
  Math.max(...[min, max, step].map((limit) => placesOf(trimmed(limit))));

/** "22.50" is "22.5", "022" is "22". */
export const trimmed = (mark) => text(units(mark, placesOf(mark)), placesOf(mark));

/** Whether some mark that the criterion allows lies in [low, high), in units. */
const allowsWithin = ({ min, max, step }, low, high, places) => {
  const from = units(trimmed(min), places);
  const every = units(trimmed(step), places);
  const first = low <= from ? from : from + Math.ceil((low - from) / every) * every;
  return first < high && first <= units(trimmed(max), places);
};

/** Whether this is a whole mark: within minimum, maximum and step. */
export const isMark = (typed, criterion) => {
  if (!DECIMAL.test(typed) || placesOf(trimmed(typed)) > placesNeeded(criterion)) return false;
  const places = placesNeeded(criterion);
  const amount = units(trimmed(typed), places);
  return allowsWithin(criterion, amount, amount + 1, places);
};

/** Whether what is typed is an allowed mark, or becomes one by typing on. */
export const canBecome = (typed, criterion) => {
  if (typed === "") return true;
  const places = placesNeeded(criterion);
  const [whole, fraction, second] = typed.split(".");
  if (second !== undefined) return false;
  if (fraction === undefined) {
    if (whole.length > 1 && whole[0] === "0") return false;
    const longest = trimmed(criterion.max).split(".")[0].length;
    const oneMore = 10 ** places;
    for (let tens = 1, length = whole.length; length <= longest; length++, tens *= 10) {
      const low = Number(whole) * tens * oneMore;
      if (allowsWithin(criterion, low, low + tens * oneMore, places)) return true;
      if (whole === "0") return false;
    }
    return false;
  }
  if (fraction.length > places || (places === 0 && fraction === "")) return false;
  const low = units(`${whole}.${fraction}`, places);
  const width = 10 ** (places - fraction.length);
  // "18." asks for a fraction: with only whole marks left in reach there is nothing to type after it
  const from = fraction === "" ? low + 1 : low;
  return allowsWithin(criterion, from, low + width, places);
};

/** Why `typed` cannot become a mark: "max", "min" or "step". */
export const whyNot = (typed, criterion) => {
  if (!DECIMAL.test(typed.replace(/\.$/, ""))) return "step";
  if (compare(typed.replace(/\.$/, ""), trimmed(criterion.max)) > 0) return "max";
  if (compare(typed.replace(/\.$/, ""), trimmed(criterion.min)) < 0) return "min";
  return typed.includes(".") ? "step" : "max";
};

/** Ends that one key types at once: [".5"], [".25", ".5", ".75"], or none where there would be more than three. */
export const fractionKeys = (criterion) => {
  const places = placesNeeded(criterion);
  if (places === 0) return [];
  const one = 10 ** places;
  const ends = [];
  for (let part = 1; part < one && ends.length < 4; part++)
    if ((part - (units(trimmed(criterion.min), places) % one)) % units(trimmed(criterion.step), places) === 0)
      ends.push(text(part, places).slice(1));
  return ends.length < 4 ? ends : [];
};

/** The whole marks among what is typed, criterion's id to mark; what is half typed is left out. */
export const wholeMarks = (typed, criteria) => {
  const marks = {};
  for (const criterion of criteria) {
    const mark = typed[criterion.id] || "";
    if (isMark(mark, criterion)) marks[criterion.id] = trimmed(mark);
  }
  return marks;
};

/** The exact total of these marks, each by its criterion's weight, without needless zeros. */
export const totalOf = (marks, criteria) =>
  trimmed(sum(criteria.filter(({ id }) => id in marks).map(({ id, weight }) => product(marks[id], weight))));

/** Whether two sheets hold the same marks; "22.50" is "22.5". */
export const sameMarks = (a, b) => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => b[name] && compare(a[name], b[name]) === 0);
};

/** Where a total would stand among others, 1 = highest, or lowest if `lowFirst`; equal totals share the better place. */
export const placeAmong = (total, others, lowFirst) =>
  1 + others.filter((other) => (lowFirst ? compare(total, other) : compare(other, total)) > 0).length;

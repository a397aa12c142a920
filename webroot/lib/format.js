// Figures as people read them. Marks and totals are decimal strings throughout: no float ever holds one.

const PLAIN = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const FORMAL = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const TENS = ["", "十", "廿", "卅", "卌"];
const MINUS = "\u2212";

/** Milliseconds left → {"late": false, "minutes": "05", "seconds": "32"}; rounded up, so that 00:00 is the very end. */
export function clock(leftMs) {
  const late = leftMs <= -1000;
  const seconds = late ? Math.floor(-leftMs / 1000) : Math.max(0, Math.ceil(leftMs / 1000));
  return { late, minutes: two(Math.floor(seconds / 60)), seconds: two(seconds % 60) };
}

/** "05:32", "+00:12" past the end. */
export function clockText(leftMs) {
  const { late, minutes, seconds } = clock(leftMs);
  return `${late ? "+" : ""}${minutes}:${seconds}`;
}

/** 7 → 柒: a place in the running order, as a seal carries it. Two characters at most; digits from fifty on. */
export function sealNumber(n) {
  return numeral(n, FORMAL, "拾");
}

/** 11 → 十一, 21 → 廿一: a judge's number in a seal. Two characters at most; digits from fifty on. */
export function judgeNumber(n) {
  return numeral(n, PLAIN, "十");
}

function numeral(n, digits, ten) {
  if (n >= 50 || n < 1) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 1 ? ten : TENS[tens];
  return head + (ones === 0 ? "" : digits[ones]);
}

/** 9 → 九, 23 → 二十三, 2 → 两: how many, before a measure word. Digits from a hundred on. */
export function countWord(n) {
  if (n === 2) return "两";
  if (n < 0 || n > 99) return String(n);
  if (n < 10) return PLAIN[n];
  const tens = Math.floor(n / 10);
  return (tens === 1 ? "" : PLAIN[tens]) + "十" + (n % 10 === 0 ? "" : PLAIN[n % 10]);
}

/** "92.46" → "00.00": the shape of a figure that is not shown yet. */
export function unlit(figure) {
  return figure.replace(/[0-9]/g, "0");
}

/** A decimal string for the eye: a true minus sign. */
export function figure(decimal) {
  return decimal.replace("-", MINUS);
}

/** 1234 → "1,234". */
export function count(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "0", "0.00", "-0.0" are zero. */
export function isZero(decimal) {
  return !/[1-9]/.test(decimal);
}

/** The same figure with the other sign: "0.50" → "-0.50". */
export function negate(decimal) {
  if (isZero(decimal)) return decimal;
  return decimal.startsWith("-") ? decimal.slice(1) : `-${decimal}`;
}

/** Below zero, zero or above: the order of two decimal strings. */
export function compare(a, b) {
  const scale = Math.max(scaleOf(a), scaleOf(b));
  const difference = scaled(a, scale) - scaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum of decimal strings, with as many places as the finest of them. */
export function sum(decimals) {
  const scale = Math.max(0, ...decimals.map(scaleOf));
  return unscaled(decimals.reduce((total, d) => total + scaled(d, scale), 0n), scale);
}

/** The exact product of two decimal strings. */
export function product(a, b) {
  const [scaleA, scaleB] = [scaleOf(a), scaleOf(b)];
  return unscaled(scaled(a, scaleA) * scaled(b, scaleB), scaleA + scaleB);
}

/** Whether `mark` is `min` plus a whole number of `step`s. */
export function onStep(mark, min, step) {
  const scale = Math.max(scaleOf(mark), scaleOf(min), scaleOf(step));
  const width = scaled(step, scale);
  return width === 0n || (scaled(mark, scale) - scaled(min, scale)) % width === 0n;
}

function scaleOf(decimal) {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

function scaled(decimal, scale) {
  const negative = decimal.startsWith("-");
  const [whole, fraction = ""] = decimal.replace("-", "").split(".");
  const value = BigInt((whole || "0") + fraction.padEnd(scale, "0"));
  return negative ? -value : value;
}

function unscaled(value, scale) {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(digits.length - scale)}`;
  return value < 0n ? `-${text}` : text;
}

/** The first sixteen digits of a hash in groups of four: what a person compares. */
export function shortHash(hash) {
  return hash.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ");
}

/** "15:42:08" in the contest's own timezone, whatever the device's is. */
export function timeOfDay(when, timezone, { seconds = true } = {}) {
  return inZone(when, timezone, { hour: "2-digit", minute: "2-digit", ...(seconds && { second: "2-digit" }) });
}

/** "15:42:08.316", as a receipt tells it. */
export function timeOfReceipt(when, timezone) {
  return `${timeOfDay(when, timezone)}.${String(new Date(when).getUTCMilliseconds()).padStart(3, "0")}`;
}

function inZone(when, timezone, fields) {
  return new Intl.DateTimeFormat("en-GB", { ...fields, hourCycle: "h23", timeZone: timezone }).format(new Date(when));
}

function two(n) {
  return String(n).padStart(2, "0");
}

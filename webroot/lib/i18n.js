// Chinese first, English complete. Both dictionaries are in the page: a switch loads nothing.
import { shell } from "./shell.js";

const KEY = "leitai-lang";
const CHANGED = "leitai-lang";

let current = chosen() || (document.documentElement.lang.startsWith("en") ? "en" : "zh");
apply();

/** "zh" or "en". */
export function lang() {
  return current;
}

/** Remembers the choice on this device and has every page part drawn again. */
export function setLang(language) {
  current = language === "en" ? "en" : "zh";
  try {
    localStorage.setItem(KEY, current);
  } catch (blocked) {
    // private mode: the choice holds until the page is left
  }
  apply();
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back after each change of language; returns a function that ends it. */
export function onLang(listener) {
  window.addEventListener(CHANGED, listener);
  return () => window.removeEventListener(CHANGED, listener);
}

/**
 * The sentence at `section.key`, with {name} replaced from params. A sentence may be {"one": …, "other": …}: `params.n` chooses.
 * A missing key shows itself: better an ugly word than a blank.
 */
export function t(key, params = {}) {
  let text = find(shell.dictionaries[current], key);
  if (text === undefined) text = find(shell.dictionaries.zh, key);
  if (text === undefined) return key;
  if (typeof text === "object") text = Number(params.n) === 1 ? text.one : text.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? String(params[name]) : whole));
}

/** A field of something that may carry English beside it: `pick(presenter, "name")`. */
export function pick(thing, field) {
  if (!thing) return "";
  if (current === "en" && thing.en && thing.en[field]) return thing.en[field];
  return thing[field] ?? "";
}

function find(dictionary, key) {
  return key.split(".").reduce((node, step) => (node ? node[step] : undefined), dictionary);
}

function apply() {
  document.documentElement.lang = current === "en" ? "en" : "zh-CN";
}

function chosen() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked === "zh" || asked === "en") return asked;
  try {
    return localStorage.getItem(KEY);
  } catch (blocked) {
    return null;
  }
}

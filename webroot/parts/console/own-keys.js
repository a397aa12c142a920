// Keys that the owner of this browser chose instead of ours. They stay in the browser: another device has its own.
import { shelf } from "../../live/kept.js";

const kept = shelf("leitai/console/");
/** What has the same meaning everywhere, and what a menu or a list needs. */
const FIXED = new Set([" ", "Escape", "Enter", "?", "Tab", "ArrowUp", "ArrowDown", "shift+ArrowUp", "shift+ArrowDown", ..."0123456789"]);

/** {our key: theirs} */
let chosen = Object.fromEntries(Object.entries(kept.get("keys") ?? {}).filter(([, key]) => typeof key === "string" && !FIXED.has(key)));

function keep(next) {
  chosen = next;
  kept.put("keys", next);
}

export const isFixed = (key) => FIXED.has(key);
export const hasOwn = () => Object.keys(chosen).length > 0;

/** The keys as they are pressed here: what was chosen stands in the place of ours. */
export function withOwn(keys) {
  return keys.map((one) => (chosen[one.key] ? { ...one, ours: one.key, key: chosen[one.key], alias: undefined, shown: undefined } : { ...one, ours: one.key }));
}

/** What stands on the cap of a key that is ours by this name. @param shown what stands there while it is ours */
export const capOf = (ours, shown = ours.toUpperCase()) => chosen[ours]?.toUpperCase() ?? shown;

/** @param ours the key's own name @param key what it shall be */
export function choose(ours, key) {
  const { [ours]: before, ...others } = chosen;
  keep(key === ours ? others : { ...others, [ours]: key });
}

export const chooseNone = () => keep({});

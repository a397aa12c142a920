// Keys on the pad: what each does to what is typed, and why it does nothing.

import { canBecome, fractionKeys, placesNeeded, whyNot } from "./marks.js";

/** "22" and ".5" is "22.5"; "" and ".5" is "0.5". */
const typedOn = (typed, key) => (typed === "" && key.startsWith(".") ? "0" : typed) + key;

/**
 * @param fresh  the whole figure is selected: a digit replaces it
 * @returns {{typed: string}} or {{why: "max"|"min"|"step"}} where the key cannot lead to a mark
 */
export function press({ typed, fresh, key, criterion }) {
  const on = typedOn(typed, key);
  if ((!fresh || key.startsWith(".")) && canBecome(on, criterion)) return { typed: on };
  const anew = typedOn("", key);
  if (fresh && canBecome(anew, criterion)) return { typed: anew };
  return { why: whyNot(fresh ? anew : on, criterion) };
}

export const erase = (typed) => typed.slice(0, -1);

/** Keys under the digits, as this criterion's step needs them: ["."], [".", ".5"], or none for whole points. */
export function pointKeys(criterion) {
  return placesNeeded(criterion) === 0 ? [] : [".", ...fractionKeys(criterion)];
}

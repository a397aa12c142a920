// How a name or a unit is set: whole, in columns, across.

const HAN = /\p{Script=Han}/u; // those beyond U+FFFF too: 𬭎
const DOTS = /[·•・‧]/;
const ONE_COLUMN = 6; // characters of a name that still hang in one column
const COLOPHON = 17; // characters of a unit in one column of the colophon
const GOOD_BREAKS = "局委镇乡府会院部处办站校团司";

/** Whether it hangs as a scroll; a name without a Chinese character runs across. */
export function hangs(name) {
  return HAN.test(name);
}

/** How many characters count for the setting: people, not code units. */
export function length(name) {
  return [...name].length;
}

/** How long a text runs in one line, in ems: Chinese and its punctuation one each, Latin letters about half. */
export function advance(text) {
  return [...(text || "")].reduce((sum, c) => sum + (c >= "\u2e80" ? 1 : 0.55), 0);
}

/** How a name in a list is set, by its length: the class that the rows' style knows it by. */
export function rowClass(name) {
  const n = length(name);
  return `n w${Math.min(n, 9)}${n > 24 ? " longest" : ""}`;
}

/**
 * The columns a hanging name is set in, from right to left: one up to six characters, else two, parted at the dot of a
 * 少数民族 name or in the middle. The dot stays with what it follows.
 */
export function nameColumns(name) {
  const characters = [...name];
  const dot = characters.findIndex((c) => DOTS.test(c));
  if (dot > 0 && characters.length > 4) return [characters.slice(0, dot + 1).join(""), characters.slice(dot + 1).join("")];
  if (characters.length <= ONE_COLUMN) return [name];
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half).join(""), characters.slice(half).join("")];
}

/** Whether this column of a name is followed by another after the dot. */
export function endsWithDot(column) {
  return DOTS.test(column.slice(-1));
}

/** A unit in one or two balanced columns, parted after a word's end (…局 | 驻…) nearest to the middle. */
export function unitColumns(unit) {
  const characters = [...unit];
  if (characters.length <= COLOPHON) return [unit];
  const middle = characters.length / 2;
  let best = Math.ceil(middle);
  let nearest = 4.5;
  for (let i = 1; i < characters.length; i++) {
    const ends = GOOD_BREAKS.includes(characters[i - 1]);
    if ((ends || characters[i] === "驻") && Math.abs(i - middle) < nearest && Math.max(i, characters.length - i) <= COLOPHON) {
      best = i;
      nearest = Math.abs(i - middle);
    }
  }
  return [characters.slice(0, best).join(""), characters.slice(best).join("")];
}

// What the server wrote into the page: who looks at what, the first frames, both dictionaries.
const root = document.documentElement;

function inlined(id, otherwise) {
  const element = document.getElementById(id);
  return element ? JSON.parse(element.textContent) : otherwise;
}

export const shell = {
  page: root.dataset.page,
  contest: root.dataset.contest,
  /** ROLE/WHO of the seat that this page acts as, or undefined for a viewer. */
  as: root.dataset.as,
  who: root.dataset.who,
  /** ROLE/WHO of the seat with which this screen may have presenters' material ahead, or undefined. */
  ahead: root.dataset.ahead,
  /** The version of these files; the server tells a page of another version to reload. */
  version: root.dataset.version,
  /** The server's time when it wrote the page (ISO), if it said so. */
  now: root.dataset.now,
  /** One frame for each view of the page: {view, term, rev, at, body}. */
  frames: inlined("frames", []),
  /** {"zh": {...}, "en": {...}} */
  dictionaries: inlined("i18n", { zh: {}, en: {} }),
};

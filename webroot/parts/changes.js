// What changed while the contest runs, in words: as everybody says it, to the presenter whom it is about, and for the host to say.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";

const SECOND_MS = 1000;
const MINUTE_S = 60;

/** 6 minutes, 90 seconds, 1 min 30 s. */
function lengthWords(ms) {
  const seconds = Math.round(ms / SECOND_MS);
  const [minutes, rest] = [Math.floor(seconds / MINUTE_S), seconds % MINUTE_S];
  if (minutes === 0) return t("change.seconds", { n: rest });
  return rest === 0 ? t("change.minutes", { n: minutes }) : t("change.both", { minutes, seconds: rest });
}

/** Which sentence: some kinds say another one where a name is the same, is not told, or a place is none. */
function sentenceOf({ kind, who, was, to }) {
  if (kind === "presenterReplaced" && was && was.name === who.name) return "presenterSame";
  if (kind.startsWith("judge") && !who.name) return `${kind}Unnamed`;
  return kind === "presenterBack" && !to ? "presenterBackDone" : kind;
}

/** @param voice `about`, `own` or `host` */
export function changeWords(line, voice = "about") {
  const { kind, who, was, from, to } = line;
  const told = kind === "phaseLength" ? lengthWords : (n) => n;
  return t(`change.${voice}.${sentenceOf(line)}`, { who: pick(who, "name"), unit: pick(who, "unit"), was: pick(was, "name"), n: who.n, from: told(from), to: told(to) });
}

/** The number that says that all of these were read. */
export const newestOf = (lines) => Math.max(...lines.map(({ change }) => change));

/** A quiet plate of what is new. @param read what the button does; null: there is none */
export function changePlate(lines, { voice, read, look = "banner desk" }) {
  if (lines.length === 0) return nothing;
  return html`<section class=${`changes ${look}`} role="status" aria-live="polite">
    <h2>${t("change.title")}</h2>
    ${lines.map((line) => html`<p>${changeWords(line, voice)}</p>`)}
    ${read ? html`<button @click=${read}>${t("change.read")}</button>` : nothing}
  </section>`;
}

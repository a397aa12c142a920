// Judges scoring: a seal for each, stamped as the marks arrive; above thirty judges, 正 after 正 as votes are counted on a wall.
import { html, nothing, repeat, styled, svg } from "../lib/html.js";
import { lang, t } from "../lib/i18n.js";
import { judgeNumber } from "../lib/format.js";
import { votesSoFar } from "./made-of.js";
import { rope } from "./rope.js";
import { scroll } from "./scroll.js";
import { hallClock } from "./stage-scene.js";
import { seal } from "./seal.js";

const STROKES_OF_ZHENG = ["M12 16H88", "M50 16V86", "M50 50H82", "M25 46V86", "M6 86H94"];
const FEW = 12;

export function scoringScene(hall) {
  const { stage } = hall;
  const { judges } = stage;
  return html`${scroll(stage.presenter, { place: stage.place, hollow: true })}
    <h2 class="at heading">${t(judges.of ? "hall.scoring" : "hall.voting")}</h2>
    ${hallClock(stage)} ${publicVotes(judges)}
    ${judges.lights.length ? lights(judges) : judges.of ? tallies(judges) : nothing} ${rope(hall)}`;
}

function publicVotes(judges) {
  const words = votesSoFar(judges);
  return words ? html`<p class=${judges.of ? "at votes" : "at votes alone"}>${words}</p>` : nothing;
}

function lights({ scored, of, lights: all }) {
  const many = all.length > FEW;
  return html`<ol class="at stamps" data-many=${many}>
      ${repeat(all, (light) => light.n, stamp)} ${all.length % 6 === 0 || many ? nothing : html`<li class="tally">${count(scored, of)}</li>`}
    </ol>
    ${all.length % 6 === 0 || many ? html`<p class="at tally-foot">${t("hall.scored")} ${count(scored, of)}</p>` : nothing}`;
}

function stamp({ n, scored, excused }) {
  const number = lang() === "en" ? String(n) : judgeNumber(n);
  const word = excused ? t("hall.excused") : scored ? t("hall.given") : t("hall.awaited");
  return html`<li class=${scored ? "" : excused ? "excused" : "wait"}>${seal(number, { hollow: !scored, label: `${n} ${word}` })}
    <p>${word}</p></li>`;
}

function count(scored, of) {
  return html`<span class="fig count" aria-label=${t("hall.scoredOf", { n: scored, of })}>${scored}<span class="soft">/${of}</span></span>`;
}

/** Each judge is one stroke. Nobody is named, nobody can be told apart. */
function tallies({ scored, of }) {
  const characters = Math.ceil(of / 5);
  const columns = characters <= 24 ? 8 : characters <= 60 ? 12 : Math.ceil(Math.sqrt(characters * 2.6));
  const each = (_, i) => zheng(Math.max(0, Math.min(5, scored - i * 5)), Math.min(5, of - i * 5));
  return html`<p class="at great-count">${count(scored, of)}<span class="soft">${t("hall.scored")}</span></p>
    <div class="at tallies" aria-hidden="true" ${styled({ "--columns": columns })}>${Array.from({ length: characters }, each)}</div>`;
}

function zheng(painted, possible) {
  return html`<svg viewBox="0 0 100 100">
    ${STROKES_OF_ZHENG.slice(0, possible).map((stroke, i) => svg`<path d=${stroke} class=${i < painted ? "on" : ""}></path>`)}
  </svg>`;
}

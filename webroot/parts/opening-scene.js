// Nobody on stage: the contest itself. Its seal is hollow until the contest is open.
import { html, nothing, styled } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { countWord } from "../lib/format.js";
import { hangs } from "../lib/names.js";
import { rope } from "./rope.js";
import { seal } from "./seal.js";

const WIDTH_REM = 172.8;
const MOST_REM = 23;

/** @param welcome with a word to those who come in */
export function openingScene(hall, { welcome = false } = {}) {
  const { contest, stage, order } = hall;
  const title = pick(contest, "title");
  const ems = [...title].reduce((sum, c) => sum + (hangs(c) ? 1.04 : 0.58), 0);
  const presenters = order.filter((turn) => turn.state !== "withdrawn").length;
  const facts = hall.words ? [hall.words] : [pick(contest, "hall"), t("hall.presenters", { n: lang() === "zh" ? countWord(presenters) : presenters })];
  return html`<section class="at opening">
      <p class="edition">${welcome ? html`<b>${t("hall.welcome")}</b>` : nothing}${pick(contest, "edition")}</p>
      <h1 ${styled({ "--title": `${Math.min(MOST_REM, WIDTH_REM / ems)}rem` })}>${title}</h1>
      <p class="facts">${facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>
    </section>
    <div class="at opening-seal">${seal(lang() === "en" ? t("hall.sealWord") : "擂台", { hollow: contest.state === "planned" })}</div>
    ${stage.state === "planned" ? nothing : rope(hall)}`;
}

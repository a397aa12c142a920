// 总榜、季榜: what is looked at, the rows, who came forward.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { languageSwitch } from "./language-switch.js";
import { quarterName } from "./quarter.js";
import { rehearsal } from "./rehearsal.js";
import { placeSeal } from "./scroll.js";
import { seal } from "./seal.js";
import { progress } from "./series-progress.js";
import "./series-rows.js";

/** @param view what GET /api/v1/series/ID answers @param how opened: rows that are; open(who), choose(name, value) */
export function seriesSheet(view, how) {
  const { series, standings, contests } = view;
  const counted = contests.filter(({ state }) => state === "counts");
  return html`<main class="series">
    <header><h1>${pick(series, "title")}</h1>${rehearsal(series)}${languageSwitch()}</header>
    <div class="sheet">
      <section class="first">
        <div class="head">
          <h2 class="v">${t(view.quarter ? "series.ofQuarter" : "series.whole")}</h2>
          <div class="i">
            <p class="what"><b>${view.quarter ? quarterName(view.quarter) : t("series.contests", { n: counted.length, of: contests.length })}</b>${when(view, counted)}</p>
            ${counted.length ? seal(placeSeal(counted.length), { hollow: contests.some(({ state }) => state === "toCome"), label: t("series.counted", { n: counted.length }) }) : nothing}
          </div>
        </div>
        ${switches(view, how.choose)}
        <p class="rule">${rule(series)}</p>
      </section>
      <section class="second">
        ${
          standings.length
            ? html`<h2><span>${t(series.by === "unit" ? "series.units" : "series.presenters", { n: standings.length })}</span>${compared(view)}</h2>
                <leitai-series-rows .view=${view} .opened=${[...how.opened].join("\n")} .open=${how.open}></leitai-series-rows>`
            : html`<p class="none">${t("series.nothing")}</p>`
        }
        ${progress(view)}
      </section>
    </div>
    <footer><a href="/">${t("series.home")}</a></footer>
  </main>`;
}

function when(view, counted) {
  if (!counted.length) return nothing;
  return t("series.asOf", { what: pick(counted[counted.length - 1], "title"), date: counted[counted.length - 1].date });
}

function switches(view, choose) {
  const { contests, quarters } = view;
  const held = contests.filter(({ state, quarter }) => state !== "toCome" && (!view.quarter || quarter === view.quarter));
  if (!contests.some(({ state }) => state !== "toCome")) return nothing;
  return html`<nav>
    <p class="quarters" role="group" aria-label=${t("series.chooseQuarter")}>
      ${["", ...quarters].map((quarter) => html`<button aria-pressed=${(view.quarter || "") === quarter} @click=${() => choose("quarter", quarter)}>${quarter ? quarter.replace("-", " ") : t("series.all")}</button>`)}
    </p>
    <label class="moment"><span>${t("series.upTo")}</span>
      <select @change=${(event) => choose("as-of", event.target.value)}>
        <option value="" ?selected=${!view.asOf}>${t("series.newest")}</option>
        ${held.map((contest) => html`<option value=${contest.id} ?selected=${view.asOf === contest.id}>${pick(contest, "title")} ${contest.date}</option>`)}
      </select>
    </label>
  </nav>`;
}

function compared({ before, contests }) {
  if (!before) return nothing;
  const contest = contests.find(({ id }) => id === before);
  return html`<span>${contest ? t("series.afterContest", { what: pick(contest, "title") }) : t("series.afterQuarter", { what: quarterName(before) })}</span>`;
}

function rule({ rule: { of, across, winner, best, dropWorst, atLeast, ties } }) {
  const parts = [t(`series.rule.${of}`), t(`series.rule.${across}`)];
  if (best) parts.push(t("series.rule.best", { n: best }));
  if (dropWorst) parts.push(t("series.rule.dropWorst", { n: dropWorst }));
  if (winner === "lowest") parts.push(t("series.rule.lowest"));
  if (atLeast > 1) parts.push(t("series.rule.atLeast", { n: atLeast }));
  if (ties.length) parts.push(t("series.rule.ties", { what: ties.map((tie) => t(`series.rule.tie.${tie}`)).join(t("series.rule.then")) }));
  return parts.join(t("series.rule.and"));
}

// 进步: who came forward, from where to where.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { compare, figure } from "../lib/format.js";
import { quarterName } from "./quarter.js";

const MOST = 10;

export function progress({ improvement, contests, awards }) {
  if (!improvement) return nothing;
  const places = improvement.by === "places";
  const forward = improvement.gains.filter((gain) => (places ? gain.fromRank > gain.toRank : compare(gain.points, "0") > 0));
  if (forward.length === 0) return nothing;
  const end = (id) => {
    const contest = contests.find((one) => one.id === id);
    return contest ? pick(contest, "title") : quarterName(id);
  };
  return html`<section class="progress">
    <h2><span>${t("series.progress")}</span><span>${end(improvement.from)} → ${end(improvement.to)}</span></h2>
    <ol>
      ${forward.slice(0, MOST).map((gain) => {
        const award = awards.find(({ who, improvement: forGain }) => forGain && who === gain.who);
        return html`<li>
          <span class="r">${gain.rank}</span>
          <span class="n">${pick(gain, "name")}${award ? html`&ensp;<em>${pick(award, "name")}</em>` : nothing}</span>
          <span class="way">${t("series.fromTo", { from: gain.fromRank, to: gain.toRank })}</span>
          <span class="gain">${places ? html`▲ ${gain.fromRank - gain.toRank}` : html`+${figure(gain.points)}`}</span>
        </li>`;
      })}
    </ol>
  </section>`;
}

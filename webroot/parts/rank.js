// A place so far, as a seal: 暂列第一. Provisional until the contest is closed, so never gold.
import { lang, t } from "../lib/i18n.js";
import { judgeNumber } from "../lib/format.js";
import { seal } from "./seal.js";

export function rankSeal(rank, { lands = true } = {}) {
  return seal(lang() === "en" ? ordinal(rank) : provisional(rank), { lands, label: t("hall.rankSoFar", { n: rank }) });
}

/** A place that stays: 第三. */
export function placeSealOf(rank, { lands = true } = {}) {
  return seal(lang() === "en" ? ordinal(rank) : `第${judgeNumber(rank)}`, { lands, label: t("hall.rank", { n: rank }) });
}

/** "1st", "2nd", "11th". */
export function ordinal(n) {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? "th" : ["th", "st", "nd", "rd"][n % 10] || "th"}`;
}

function provisional(rank) {
  const number = judgeNumber(rank);
  return `暂列${number.length === 1 ? "第" : ""}${number}`;
}

// A quarter of a year, as it is said.
import { lang, t } from "../lib/i18n.js";
import { judgeNumber } from "../lib/format.js";

/** "2018-Q3" → 2018 年第三季度. */
export function quarterName(quarter) {
  const [year, n] = quarter.split("-Q");
  return t("series.quarter", { year, n: lang() === "en" ? n : judgeNumber(Number(n)) });
}

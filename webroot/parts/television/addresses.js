// Where a station's systems find the contest.
import { html } from "../../lib/html.js";
import { lang, t } from "../../lib/i18n.js";

export function addresses(contest) {
  const api = `/api/v1/contests/${contest}/scoreboard`;
  const language = lang() === "en" ? "en" : "zh";
  return html`<section class="addresses">
    <h2>${t("graphics.addresses.title")}</h2>
    <dl>
      ${one("overlay", `/c/${contest}/overlay?lang=${language}`)} ${one("package", "/graphics/leitai-graphics.zip")}
      ${one("template", `/graphics/lower-third.html?contest=${contest}&lang=${language}`)}
      ${one("json", api)} ${one("csv", `${api}.csv`)} ${one("events", `${api}/events`)} ${one("changes", `${api}/changes`)}
    </dl>
    <p class="hint">${t("graphics.addresses.manual")}</p>
  </section>`;
}

const one = (what, path) => html`<div><dt>${t(`graphics.addresses.${what}`)}</dt><dd><a href=${path} target="_blank" rel="noopener">${location.origin}${path}</a></dd></div>`;

// The contest's seal, and nothing else: what a screen shows while nobody is to look at it.
import { html } from "../lib/html.js";
import { lang, pick, t } from "../lib/i18n.js";
import { seal } from "./seal.js";

export function logoScene({ contest }) {
  return html`<div class="at logo">${seal(lang() === "en" ? t("hall.sealWord") : "擂台")}<p><span>${pick(contest, "title")}</span><span>${pick(contest, "edition")}</span></p></div>`;
}

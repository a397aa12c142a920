// The other language, by its own name.
import { html } from "../lib/html.js";
import { lang, setLang, t } from "../lib/i18n.js";

export function languageSwitch() {
  const other = lang() === "en" ? "zh" : "en";
  return html`<button class="language" lang=${other === "zh" ? "zh-CN" : "en"} @click=${() => setLang(other)}>${t("common.language")}</button>`;
}

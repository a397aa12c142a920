// All keys of this seat, by what they are for.
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";

const GROUPS = ["judges", "turn", "screen", "order", "record", "plan", "page"];

/** What stands on a key's cap. */
export function cap(one) {
  if (!one.shown) return one.key.toUpperCase();
  return one.shown.includes(".") ? t(one.shown) : one.shown;
}

export function help(page) {
  return { title: t("console.key.help"), wide: true, text: () => overview(page.keys()) };
}

function overview(keys) {
  return html`<div class="help">
    ${GROUPS.map((group) => [group, keys.filter((one) => one.group === group)])
      .filter(([, ofGroup]) => ofGroup.length > 0)
      .map(([group, ofGroup]) => html`<section><h3>${t(`console.group.${group}`)}</h3><dl>${ofGroup.map((one) => html`<div><dt><kbd>${cap(one)}</kbd></dt><dd>${t(one.says)}</dd></div>`)}</dl></section>`)}
    <p>${t("console.key.note")}</p>
  </div>`;
}

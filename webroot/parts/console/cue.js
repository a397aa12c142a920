// What the presenter alone is told, on the lectern's monitor.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { form, line } from "./forms.js";

const LONGEST = 60;

const told = (page) => form(page, "cuePresenter", [line("text", t("console.cue.text"), { longest: LONGEST })], ({ text }) => ({ text }), { about: t("console.cue.about") });

/** The menu behind the one key. */
export function cueMenu(page) {
  const held = !page.can("cuePresenter");
  page.open({
    title: t("console.cue.title"),
    items: [
      { key: "1", label: t("console.cue.wrapUp"), off: held, act: () => page.run({ do: "cuePresenter", wrapUp: true }) },
      { key: "2", label: t("console.cue.say"), off: held, act: () => told(page) },
      { key: "0", label: t("console.cue.clear"), off: !page.can("clearCue"), act: () => page.run({ do: "clearCue" }) },
    ],
  });
}

export const cueKeys = [{ key: ",", alias: "，", says: "console.cue.title", needs: "cuePresenter", group: "screen", act: cueMenu }];

/** What the lectern's monitor shows now. */
export function cueNow({ desk }) {
  const { cue } = desk;
  if (!cue) return nothing;
  return html`<p class="cue-now"><b>${t("console.cue.now")}</b> ${[cue.wrapUp ? t("timer.wrapUp") : null, cue.text].filter(Boolean).join(" · ")}</p>`;
}

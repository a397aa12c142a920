// What lies over the television picture: six graphics, in and out. On the console a small section and a key; the same on a page of its own.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { line, say } from "./forms.js";
import { presenterChoices } from "./names.js";
import { capOf } from "./own-keys.js";

export const GRAPHICS = ["lowerThird", "score", "clock", "standings", "reveal", "ticker"];
const LONGEST = { name: 60, line: 120, ticker: 500 };

/** The graphic's line of the `overlay` view, or undefined: it is not on air. */
export const onAirNow = (page, graphic) => (page.bodies.overlay?.graphics ?? []).find((one) => one.graphic === graphic);

/** In where it is out, out where it is in. A ticker asks for its words first. */
export function toggle(page, graphic) {
  if (onAirNow(page, graphic)) page.run({ do: "stopGraphic", graphic });
  else if (graphic === "ticker") playTicker(page);
  else page.run({ do: "playGraphic", graphic });
}

export const clear = (page) => page.run({ do: "stopGraphic" });

const ask = (page, graphic, entries, command, more = {}) =>
  page.open({ title: t(`graphics.${graphic}`), yes: t("graphics.play"), entries, command: (answers) => ({ do: "playGraphic", graphic, ...command(answers) }), ...more });

const playTicker = (page) => ask(page, "ticker", [{ name: "text", kind: "lines", label: t("graphics.text"), fits: (text) => [...text].length <= LONGEST.ticker }], ({ text }) => ({ text: text.replace(/\s+/g, " ") }));

/** A lower third of somebody who is not on stage: a host, a guest. */
const nameSomebody = (page) =>
  ask(page, "lowerThird", [line("name", say("name"), { longest: LONGEST.name }), line("text", t("graphics.line"), { longest: LONGEST.line, optional: true })], ({ name, text }) => ({ name, ...(text && { text }) }));

const nameAnother = (page) =>
  ask(page, "lowerThird", [{ name: "presenter", kind: "choice", label: say("presenter"), choices: presenterChoices(page.desk) }], (answers) => answers);

/** The menu behind the one key: digits for the six, 0 clears the picture. */
export function graphicsMenu(page) {
  const held = !page.can("playGraphic");
  page.open({
    title: t("graphics.title"),
    items: [
      ...GRAPHICS.map((graphic, i) => ({ key: String(i + 1), label: t(`graphics.${graphic}`), hint: onAirNow(page, graphic) ? t("graphics.out") : undefined, off: held, act: () => toggle(page, graphic) })),
      { key: "n", label: t("graphics.somebody"), off: held, act: () => nameSomebody(page) },
      ...(page.desk.order ? [{ key: "p", label: t("graphics.another"), off: held, act: () => nameAnother(page) }] : []),
      { key: "0", label: t("graphics.clear"), off: held, act: () => clear(page) },
    ],
  });
}

export const graphicsKeys = [{ key: ".", alias: "。", says: "graphics.title", needs: "playGraphic", group: "screen", act: graphicsMenu }];

/** On the console, beside the screens. */
export function graphics(page) {
  if (!page.may("playGraphic") || !page.bodies.overlay) return nothing;
  return html`<div class="graphics">
    <h3><span>${t("graphics.title")}</span><kbd>${capOf(".")}</kbd></h3>
    ${buttons(page)}
  </div>`;
}

/** One button each; what is on air says so in a word. */
export function buttons(page, more = nothing) {
  return html`<ul class="on-air">
    ${GRAPHICS.map((graphic) => {
      const now = onAirNow(page, graphic);
      return html`<li><button data-graphic=${graphic} aria-pressed=${now ? "true" : "false"} ?disabled=${!page.can("playGraphic")} @click=${() => toggle(page, graphic)}>
        <b>${t(`graphics.${graphic}`)}</b><small>${now ? about(now) : nothing}</small></button></li>`;
    })}
    ${more}
  </ul>`;
}

const about = ({ person, text }) => html`<em>${t("graphics.now")}</em>${person ? pick(person, "name") : (text ?? "")}`;

export { nameSomebody };

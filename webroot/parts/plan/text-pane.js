// The plan's text with its lines' numbers, and what is wrong at which line.
import { html, live, nothing, styled } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";

export function textPane(page) {
  const { draft } = page;
  const { text, problems } = draft;
  const lines = text.split("\n").length;
  return html`<section class="text" aria-label=${t("plans.text")}>
    <h2><label for="yaml">${t("plans.text")}</label></h2>
    <div class="pane">
      <div class="gutter fig" aria-hidden="true"><div class="roll">
        ${[...new Set(problems.map(({ line }) => line))].map((line) => html`<i ${styled({ "--at": line - 1 })}></i>`)}
        ${draft.at ? html`<i class="changed" ${styled({ "--at": draft.at - 1 })}></i>` : nothing}
        <pre>${numbers(lines)}</pre>
      </div></div>
      <textarea id="yaml" class="yaml" wrap="off" spellcheck="false" autocomplete="off" autocapitalize="off" aria-invalid=${problems.length ? "true" : "false"} .value=${live(text)}
        @input=${(event) => draft.type(event.target.value)} @scroll=${(event) => roll(event.target)}></textarea>
    </div>
    <div class="found" role="status">
      <h3>${problems.length ? t("plans.errors", { n: problems.length }) : t(draft.plan ? "plans.right" : "plans.noForm")}</h3>
      <ol tabindex=${problems.length ? "0" : "-1"}>${problems.map((one) => html`<li><button type="button" @click=${() => page.toField(one)}><span class="fig">${one.line}:${one.column}</span><span>${one.say}</span></button></li>`)}</ol>
    </div>
  </section>`;
}

let counted = { lines: 0, text: "" };

/** The same string for the same count: a long plan's numbers are not written anew with each key. */
function numbers(lines) {
  if (counted.lines !== lines) counted = { lines, text: Array.from({ length: lines }, (_, i) => i + 1).join("\n") };
  return counted.text;
}

function roll(area) {
  area.previousElementSibling.firstElementChild.style.transform = `translateY(${-area.scrollTop}px)`;
}

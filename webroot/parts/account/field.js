// One line to fill in, with its label above and what to know about it below.
import { html, nothing } from "../../lib/html.js";

/**
 * @param {{name: string, label: string, kind?: string, hint?: string, value?: string, complete?: string, digits?: boolean, longest?: number}} one
 *   complete: what a browser may fill in by itself (the attribute autocomplete)
 */
export function field({ name, label, kind = "text", hint, value = "", complete = "off", digits = false, longest = 200 }) {
  return html`<p class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} type=${kind} .value=${value} autocomplete=${complete} maxlength=${longest} inputmode=${digits ? "numeric" : "text"}
      autocapitalize="off" autocorrect="off" spellcheck="false" class=${digits ? "fig" : ""} aria-describedby=${hint ? `${name}-hint` : nothing} />
    ${hint ? html`<small id=${`${name}-hint`}>${hint}</small>` : nothing}
  </p>`;
}

/** The answers of a form by their names. */
export function answersOf(form) {
  return Object.fromEntries([...form.elements].filter(({ name }) => name).map(({ name, value }) => [name, value]));
}

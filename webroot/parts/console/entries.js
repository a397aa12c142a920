// The fields of a dialog's form. Each is {name, label, kind, …}; one that may stay empty is `optional`.
import { html, nothing } from "../../lib/html.js";

const KINDS = {
  line: (one) => html`<input name=${one.name} value=${one.value ?? ""} maxlength=${one.longest ?? 200} autocomplete="off" />`,
  lines: (one) => html`<textarea name=${one.name} rows="4" maxlength=${one.longest ?? 1300}></textarea>`,
  figure: (one) => html`<input name=${one.name} value=${one.value ?? ""} class="fig" inputmode="decimal" maxlength="10" autocomplete="off" />`,
  points: (one) => html`<input name=${one.name} value=${one.value ?? ""} class="fig" inputmode="decimal" maxlength="20" autocomplete="off" />`,
  choice: (one) => html`<select name=${one.name}>
    ${one.choices.map(({ id, label }) => html`<option value=${id} ?selected=${id === one.value}>${label}</option>`)}
  </select>`,
  file: (one) => html`<input name=${one.name} type="file" accept=".yaml,.yml,text/yaml" />`,
  photo: (one) => html`<desk-photo .name=${one.name} .value=${one.value}></desk-photo>`,
  check: (one) => html`<input name=${one.name} type="checkbox" />`,
};

/** How a field's text becomes its value; undefined where it is not valid. */
const READ = {
  line: (text) => text.trim(),
  lines: (text) => text.trim(),
  figure: (text) => (/^\d+([.．。]\d+)?$/.test(text.trim()) ? text.trim().replace(/[．。]/, ".") : undefined),
  points: (text) => (/^[-−]?\d+([.．。]\d+)?$/.test(text.trim()) ? text.trim().replace("−", "-").replace(/[．。]/, ".") : undefined),
  choice: (text) => text,
  photo: (text) => text,
};

export function entry(one) {
  return html`<label class=${`entry ${one.kind} ${one.narrow ? "narrow" : ""}`}>
    <span>${one.label}${one.hint ? html`<small>${one.hint}</small>` : nothing}</span>${KINDS[one.kind](one)}
  </label>`;
}

/** The values by name. An optional empty field is null, one that is not valid undefined. */
export function readEntries(form, entries) {
  return Object.fromEntries(entries.map((one) => [one.name, read(form.elements[one.name], one)]));
}

function read(field, one) {
  if (!field) return one.optional ? null : undefined; // asked only now
  if (one.kind === "check") return field.checked;
  if (one.kind === "file") return field.files[0];
  if (field.value.trim() === "") return one.optional ? null : undefined;
  const value = READ[one.kind](field.value);
  return value !== undefined && (one.fits?.(value) ?? true) ? value : undefined;
}

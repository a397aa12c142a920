// A plan's keys as fields. Each change goes to the server as one edit of the text; what stands here is what stands in the text.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { before } from "./shape.js";
import { rowsField } from "./rows.js";

export const label = (field) => t(`plans.key.${field.say ?? field.key}`);
export const idOf = (path) => `f-${path.join("-")}`;
const nothingIn = (value) => value === null || value === undefined;

/** @param fields all that stand together under `path` */
export const fieldsOf = (desk, path, fields, value) => fields.map((field) => fieldOf(desk, path, fields, field, nothingIn(value) ? undefined : value[field.key], value));

function fieldOf(desk, path, fields, field, value, all) {
  const here = [...path, field.key];
  if (field.kind === "rows") return rowsField(desk, here, fields, field, value);
  if (field.kind === "under")
    return html`<fieldset class="under"><legend>${label(field)}</legend>${errors(desk, here, false)}<div class="fields">${fieldsOf(desk, here, field.fields, value)}</div></fieldset>`;
  return html`<div class="field" data-kind=${field.kind}>
    <label for=${idOf(here)}>${label(field)}</label>
    <div class="inputs">${input(desk, here, fields, field, value)}${field.en ? english(desk, path, fields, field, all) : nothing}</div>
    ${errors(desk, here)}${field.en ? errors(desk, [...path, "en", field.key]) : nothing}
  </div>`;
}

/** One field's own input, for a form or a table's cell. */
export function input(desk, path, fields, field, value, more = {}) {
  const wrong = desk.wrong(path);
  const named = more.label ?? nothing;
  const change = (event) => desk.write(path, read(field, event.target.value), before(fields, field.key));
  if (field.kind === "choice") {
    const shown = typeof value === "string" ? value : "";
    const others = shown && !field.of.includes(shown) ? [shown] : [];
    return html`<select id=${idOf(path)} aria-label=${named} aria-invalid=${wrong ? "true" : "false"} aria-describedby=${wrong ? `${idOf(path)}-e` : nothing} .value=${shown} @change=${change}>
      <option value="" ?selected=${!shown}>${t("plans.usual")}</option>
      ${[...others, ...field.of].map((word) => html`<option value=${word} ?selected=${word === shown}>${others.includes(word) ? word : t(`plans.word.${word}`)}</option>`)}
    </select>`;
  }
  return html`<input id=${idOf(path)} class=${field.kind} type="text" autocomplete="off" spellcheck="false" aria-label=${named} aria-invalid=${wrong ? "true" : "false"} aria-describedby=${wrong ? `${idOf(path)}-e` : nothing}
    placeholder=${field.kind === "time" ? "8m" : nothing} .value=${shown(field, value)} @change=${change} @paste=${more.paste ?? nothing} @keydown=${more.keydown ?? nothing} />`;
}

function english(desk, path, fields, field, all) {
  const here = [...path, "en", field.key];
  const value = all?.en?.[field.key];
  return html`<input id=${idOf(here)} class="en" type="text" autocomplete="off" lang="en" placeholder="English" aria-label=${t("plans.english", { key: label(field) })} aria-invalid=${desk.wrong(here) ? "true" : "false"}
    .value=${typeof value === "string" ? value : ""} @change=${(event) => desk.write(here, event.target.value.trim() || null, fields.map((one) => one.key))} />`;
}

const read = (field, text) => {
  const clean = text.trim();
  if (!clean) return null;
  return field.kind === "words" ? clean.split(/[\s,，、;；]+/).filter(Boolean) : clean;
};

function shown(field, value) {
  if (nothingIn(value)) return "";
  if (Array.isArray(value)) return value.every((one) => typeof one === "string") ? value.join(", ") : t("plans.byHand");
  return typeof value === "object" ? t("plans.byHand") : value;
}

/** What is wrong with this part. @param id whether a field is described by it */
export function errors(desk, path, id = true) {
  const found = desk.errorsAt(path);
  return found.length ? html`<p class="wrong" id=${id ? `${idOf(path)}-e` : nothing}>${found.map(({ say, line }) => html`<span>${say}<button type="button" class="to-line fig" @click=${() => desk.toLine(line)}>${t("plans.line", { n: line })}</button></span>`)}</p>` : nothing;
}


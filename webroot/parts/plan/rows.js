// A list of things as rows: typed, pasted from a spreadsheet, moved by drag or by keys, taken away and brought back.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { before } from "./shape.js";
import { errors, fieldsOf, idOf, input, label } from "./form.js";
import { cellsOf, columnsOf } from "./table.js";

/** @param siblings the fields that the list stands among */
export function rowsField(desk, path, siblings, field, value) {
  const rows = Array.isArray(value) ? value : [];
  const wide = field.fields.slice(0, field.wide).filter((one) => one.kind !== "rows" && one.kind !== "under");
  const list = { desk, path, field, rows, wide, after: before(siblings, field.key) };
  return html`<section class="rows" data-list=${path.join(".")}>
    <h3>${label(field)} <small class="fig">${rows.length}</small></h3>
    ${errors(desk, path, false)}
    ${rows.length ? html`<div class="heads" data-columns=${wide.length} aria-hidden="true"><span></span>${wide.map((one) => html`<span>${label(one)}</span>`)}</div>` : nothing}
    <ol>${rows.map((row, at) => rowOf(list, row, at))}</ol>
    <p class="add">
      <button type="button" @click=${() => add(list)}>${t("plans.add")}</button>
      ${wide.length > 1 ? html`<button type="button" @click=${() => desk.openPaste(path)}>${t("plans.paste")}</button>` : nothing}
    </p>
    ${desk.isPasting(path) ? pasteBox(list) : nothing}
  </section>`;
}

function rowOf(list, row, at) {
  const { desk, path, field, wide } = list;
  const here = [...path, at];
  const rest = field.fields.filter((one) => !wide.includes(one));
  const open = desk.isOpen(here, field.open);
  const keydown = (event) => byKeys(list, at, event);
  return html`<li data-row=${at} class=${desk.drag?.list === path.join(".") && desk.drag.to === at ? "over" : ""}
      @dragover=${(event) => over(list, at, event)} @drop=${(event) => drop(list, at, event)}>
    <div class="row" data-columns=${wide.length}>
      <span class="no fig" draggable="true" title=${t("plans.drag")} @dragstart=${(event) => drag(list, at, event)} @dragend=${() => desk.dragTo(null)}>${at + 1}</span>
      ${wide.map((one, column) => cell(list, row, at, one, column, keydown))}
      <span class="acts">
        <button type="button" aria-label=${t("plans.up", { n: at + 1 })} ?disabled=${at === 0} @click=${() => move(list, at, at - 1)}>↑</button>
        <button type="button" aria-label=${t("plans.down", { n: at + 1 })} ?disabled=${at === list.rows.length - 1} @click=${() => move(list, at, at + 1)}>↓</button>
        <button type="button" class="more" aria-expanded=${open ? "true" : "false"} aria-label=${t("plans.more", { n: at + 1 })} @click=${() => desk.toggle(here, field.open)}>⋯</button>
        <button type="button" aria-label=${t("plans.remove", { n: at + 1 })} @click=${() => remove(list, at)}>×</button>
      </span>
    </div>
    ${open ? html`<div class="rest"><div class="fields">${fieldsOf(desk, here, rest, row)}${wide.filter((one) => one.en).map((one) => englishOf(list, row, here, one))}</div></div>` : nothing}
    ${problemsOf(list, here, open)}
  </li>`;
}

const cell = ({ desk, path, field, ...list }, row, at, one, column, keydown) =>
  input(desk, [...path, at, one.key], field.fields, one, row?.[one.key], {
    label: t("plans.cell", { n: at + 1, key: label(one) }),
    keydown,
    paste: (event) => pasted({ desk, path, field, ...list }, at, column, event),
  });

function englishOf({ desk, field }, row, here, one) {
  const path = [...here, "en", one.key];
  const value = row?.en?.[one.key];
  return html`<div class="field"><label for=${idOf(path)}>${t("plans.english", { key: label(one) })}</label>
    <div class="inputs"><input id=${idOf(path)} type="text" lang="en" autocomplete="off" .value=${typeof value === "string" ? value : ""} @change=${(event) => desk.write(path, event.target.value.trim() || null, field.fields.map((f) => f.key))} /></div></div>`;
}

/** Under its row: all that is wrong in it, as far as no field below shows it. */
function problemsOf({ desk, wide }, here, open) {
  const shown = [[], ...wide.flatMap((one) => [[one.key], ["en", one.key]])];
  const own = shown.map((more) => errors(desk, [...here, ...more], more.length > 0));
  const deeper = open ? 0 : desk.countUnder(here) - shown.reduce((sum, more) => sum + desk.errorsAt([...here, ...more]).length, 0);
  return html`${own}${deeper > 0 ? html`<p class="wrong"><span>${t("plans.deeper", { n: deeper })}</span></p>` : nothing}`;
}

// ---- what happens to rows

/** The first of p1, p2 … that no row has. */
function freeIds({ field, rows }, n) {
  const key = field.fields.find((one) => one.kind === "id")?.key;
  if (!key || !field.letter) return { key: null, ids: [] };
  const taken = new Set(rows.map((row) => row?.[key]));
  const ids = [];
  for (let i = 1; ids.length < n; i += 1) if (!taken.has(field.letter + i)) ids.push(field.letter + i);
  return { key, ids };
}

async function add(list) {
  const { desk, path, field, rows, after } = list;
  const { key, ids } = freeIds(list, 1);
  const first = field.fields.find((one) => one.kind !== "id");
  const value = key ? { [key]: ids[0] } : { [first.key]: first.kind === "choice" ? first.of[0] : t("plans.new") };
  const made = await desk.change([{ do: "insert", path, at: rows.length, value: [value], after }]);
  if (made) desk.focusOn([...path, rows.length, key ? (field.fields[1]?.key ?? key) : first.key]);
}

async function remove({ desk, path, rows }, at) {
  const row = rows[at];
  const name = row?.name ?? row?.title ?? row?.id ?? String(at + 1);
  const made = await desk.change([{ do: "remove", path: [...path, at] }]);
  if (made) desk.removed(name);
}

async function move({ desk, path, rows, wide }, at, to, key) {
  if (to < 0 || to >= rows.length || to === at) return;
  const made = await desk.change([{ do: "move", path, at, to }]);
  if (made && (key || wide[0])) desk.focusOn([...path, to, key ?? wide[0].key]);
}

/** Alt with an arrow moves the row; the arrows alone go to the row above or below. */
function byKeys(list, at, event) {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!by || event.ctrlKey || event.metaKey) return;
  const key = list.wide[[...event.target.parentElement.querySelectorAll("input, select")].indexOf(event.target)]?.key;
  event.preventDefault();
  if (!event.altKey) return list.desk.focusOn([...list.path, at + by, key]);
  event.target.blur(); // what was typed is written first
  move(list, at, at + by, key);
}

function drag({ desk, path }, from, event) {
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", String(from + 1));
  desk.dragTo({ list: path.join("."), from, to: from });
}

function over({ desk, path }, to, event) {
  if (desk.drag?.list !== path.join(".")) return;
  event.preventDefault();
  if (desk.drag.to !== to) desk.dragTo({ ...desk.drag, to });
}

function drop(list, to, event) {
  const { desk, path } = list;
  if (desk.drag?.list !== path.join(".")) return;
  event.preventDefault();
  const { from } = desk.drag;
  desk.dragTo(null);
  move(list, from, to);
}

// ---- from a spreadsheet

function pasted(list, at, column, event) {
  const text = event.clipboardData.getData("text/plain");
  if (!/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  fill(list, text, at, column);
}

/** Cells from this one on: over what is there, and then as rows of their own. */
function fill(list, text, at, first) {
  const { desk, path, field, rows, wide, after } = list;
  const names = wide.map((one) => [one.key.toLowerCase(), label(one).toLowerCase()]);
  const { columns, rows: cells } = columnsOf(cellsOf(text), names, first);
  const { key, ids } = freeIds(list, cells.length);
  const edits = [];
  const more = [];
  cells.forEach((row, i) => {
    const pairs = row.map((cell, j) => [wide[columns[j]]?.key, cell]).filter(([name, cell]) => name && cell);
    if (at + i < rows.length) pairs.forEach(([name, value]) => edits.push({ do: "put", path: [...path, at + i, name], value, after: before(field.fields, name) }));
    else if (pairs.length) more.push(Object.fromEntries([...(key && !pairs.some(([name]) => name === key) ? [[key, ids[more.length]]] : []), ...pairs]));
  });
  if (more.length) edits.push({ do: "insert", path, at: rows.length, value: more, after });
  return edits.length ? desk.change(edits) : Promise.resolve(false);
}

function pasteBox(list) {
  const { desk, path, wide, rows } = list;
  const box = `${idOf(path)}-paste`;
  // people are pasted without ids as a rule
  const first = wide[0].kind === "id" ? 1 : 0;
  const send = async (event) => {
    const area = event.target.closest(".paste").querySelector("textarea");
    if (await fill(list, area.value, rows.length, first)) desk.openPaste(null);
  };
  return html`<div class="paste">
    <label for=${box}>${t("plans.pasteSay", { columns: wide.slice(first).map(label).join(t("plans.comma")) })}</label>
    <textarea id=${box} rows="6" spellcheck="false"></textarea>
    <p><button type="button" class="go" @click=${send}>${t("plans.pasteGo")}</button><button type="button" @click=${() => desk.openPaste(null)}>${t("plans.cancel")}</button></p>
  </div>`;
}

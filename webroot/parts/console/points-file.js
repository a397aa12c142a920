// POINTS.csv as docs/rules.md has it, read in the page: commands, or every error with its line.
import { t } from "../../lib/i18n.js";
import { wrongPoints } from "./points-allowed.js";
import { readTable } from "../../lib/table.js";

const REQUIRED = ["presenter", "component", "points"];
const OPTIONAL = ["turn"];
const DECIMAL = /^-?\d{1,9}(\.\d{1,9})?$/;

const say = (key, params) => t(`console.points.file.${key}`, params);

/** The text of a file, or {wrong}: why it is none. */
export async function textOf(file) {
  const bytes = await file.arrayBuffer();
  const text = decoded(bytes, "utf-8");
  if (text !== null) return { text };
  return { wrong: say(decoded(bytes, "gbk") === null ? "notUtf8" : "gbk") };
}

function decoded(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (damaged) {
    return null;
  }
}

/**
 * @param plan {presenters: [ids], components, rounds}
 * @returns {{given: [{line, presenter, component, round, points}], faults: [{line, say}]}} round absent for what is given once
 */
export function readPoints(text, plan) {
  const { rows, open } = readTable(text);
  if (open !== null) return { given: [], faults: [{ line: open, say: say("quote") }] };
  const [header, ...body] = rows;
  const columns = header && columnsOf(header.fields);
  if (!columns) return { given: [], faults: [{ line: header?.line ?? 1, say: say("header") }] };
  const faults = [];
  const given = [];
  const firstLine = new Map();
  for (const { line, fields } of body) {
    const fault = (key, params) => faults.push({ line, say: say(key, params) });
    if (fields.length !== header.fields.length) {
      fault("fields", { n: fields.length, of: header.fields.length });
      continue;
    }
    const row = take((name) => (columns.has(name) ? fields[columns.get(name)] : ""), plan, (text) => faults.push({ line, say: text }));
    if (!row) continue;
    const cell = [row.presenter, row.component, row.round].join("/");
    if (firstLine.has(cell)) fault("twice", { line: firstLine.get(cell) });
    else if (row.points !== null) given.push({ line, ...row });
    if (!firstLine.has(cell)) firstLine.set(cell, line);
  }
  return { given, faults };
}

/** Where each name stands; null for a header that is not the file's. */
function columnsOf(names) {
  const columns = new Map(names.map((name, i) => [name, i]));
  const known = names.every((name) => REQUIRED.includes(name) || OPTIONAL.includes(name));
  return known && columns.size === names.length && REQUIRED.every((name) => columns.has(name)) ? columns : null;
}

/** One row's cell; null where it is none. Empty points say nothing: null. */
function take(get, { presenters, components, rounds }, fault) {
  const presenter = get("presenter");
  const component = components.find(({ id }) => id === get("component"));
  const most = component && !component.perTurn ? 1 : rounds;
  const round = get("turn") === "" ? 1 : /^\d{1,3}$/.test(get("turn")) ? Number(get("turn")) : 0;
  const points = get("points");
  const isPresenter = presenters.includes(presenter);
  const isRound = round >= 1 && round <= most;
  if (!isPresenter) fault(say("presenter", { id: presenter }));
  if (!component) fault(say("component", { id: get("component") }));
  if (!isRound) fault(say("turn", { of: most, text: get("turn") }));
  if (points !== "" && !DECIMAL.test(points)) fault(say("number", { text: points }));
  else if (component && points !== "") {
    const wrong = wrongPoints(component, points);
    if (wrong) fault(wrong);
  }
  if (!isPresenter || !component || !isRound || (points !== "" && !DECIMAL.test(points))) return null;
  return { presenter, component: component.id, ...(component.perTurn && { round }), points: points === "" ? null : points };
}

// Rows as a spreadsheet gives them: cells by tabs, or by commas where a file has none.
import { readTable } from "../../lib/table.js";

/** The text's rows as lists of cells; what is pasted has tabs, and a comma may stand in a name. */
export function cellsOf(text) {
  return readTable(text, text.includes("\t") ? "\t" : ",").rows.map(({ fields }) => fields.map((one) => one.replace(/\s+/g, " ")));
}

/** Where each cell goes: by a first row that names the columns, else from `first` on. {columns, rows} */
export function columnsOf(rows, names, first) {
  const known = (cell) => names.findIndex((alike) => alike.includes(cell.toLowerCase()));
  const heads = rows.length > 1 ? rows[0].map(known) : [];
  const isHead = heads.length > 0 && heads.every((at, i) => at >= 0 || rows[0][i] === "") && heads.some((at) => at >= 0);
  if (isHead) return { columns: heads, rows: rows.slice(1) };
  return { columns: Array.from({ length: names.length - first }, (_, i) => first + i), rows };
}

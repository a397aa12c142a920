// Rows as a spreadsheet gives them: cells by tabs, or by commas where a file has none.

/** The text's rows as lists of cells. */
export function cellsOf(text) {
  const separator = text.includes("\t") ? "\t" : ",";
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === separator) {
      row.push(cell);
      cell = "";
    } else if (c === "\n") {
      row.push(cell);
      rows.push(row);
      row = [];
      cell = "";
    } else if (c !== "\r") cell += c;
  }
  if (cell !== "" || row.length) rows.push([...row, cell]);
  return rows.map((cells) => cells.map((one) => one.replace(/\s+/g, " ").trim())).filter((cells) => cells.some(Boolean));
}

/** Where each cell goes: by a first row that names the columns, else from `first` on. {columns, rows} */
export function columnsOf(rows, names, first) {
  const known = (cell) => names.findIndex((alike) => alike.includes(cell.toLowerCase()));
  const heads = rows.length > 1 ? rows[0].map(known) : [];
  const isHead = heads.length > 0 && heads.every((at, i) => at >= 0 || rows[0][i] === "") && heads.some((at) => at >= 0);
  if (isHead) return { columns: heads, rows: rows.slice(1) };
  return { columns: Array.from({ length: names.length - first }, (_, i) => first + i), rows };
}

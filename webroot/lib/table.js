// A table as spreadsheets save or paste it: rows of fields, with the line each begins on. Quotes as in RFC 4180.

/**
 * @param comma what parts the fields; without it a tab, unless the first row has a comma
 * @returns {{rows: [{line, fields: [string]}], open: line|null}} open: the line of a quote that is not closed
 */
export function readTable(text, comma = text.includes("\t") && !text.split(/\r\n?|\n/, 1)[0].includes(",") ? "\t" : ",") {
  const rows = [];
  let [line, begun, quotedAt] = [1, 1, null];
  let [fields, field] = [[], ""];
  const endRow = () => {
    fields.push(field.trim());
    if (fields.some(Boolean)) rows.push({ line: begun, fields }); // a spreadsheet saves blank rows below its last one
    [fields, field] = [[], ""];
  };
  const all = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (let i = 0; i < all.length; i++) {
    const c = all[i];
    if (c === "\n") line += 1;
    if (quotedAt !== null) {
      if (c !== '"') field += c;
      else if (all[i + 1] === '"') field += all[++i];
      else quotedAt = null;
    } else if (c === '"' && field.trim() === "") {
      [quotedAt, field] = [line, ""];
    } else if (c === comma) {
      fields.push(field.trim());
      field = "";
    } else if (c === "\n") {
      endRow();
      begun = line;
    } else field += c;
  }
  endRow();
  return { rows, open: quotedAt };
}

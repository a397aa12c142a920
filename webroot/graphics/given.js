// What a person or a playout system typed into a graphic's fields.

/** In the order of f0, f1 …, as CasparCG's clients and SPX number them. */
const FIELDS = {
  lowerThird: ["name", "line1", "line2", "seal"],
  score: ["label", "figure"],
  clock: ["label", "time"],
  standings: ["title", "rows"],
  reveal: ["name", "line", "seal", "marks", "total", "place"],
  ticker: ["label", "text"],
};
const COMMON = ["source", "language"];

/** Fields by their names, from an object, a string of JSON, or templateData XML. What can't be read changes nothing. */
export function fieldsOf(data, kind) {
  const raw = typeof data === "string" ? ofText(data) : data;
  const fields = {};
  for (const [name, value] of Object.entries(raw || {})) {
    const numbered = /^f(\d+)$/.exec(name);
    const field = numbered ? FIELDS[kind][Number(numbered[1])] : name;
    if (FIELDS[kind].concat(COMMON).includes(field) && value !== null && value !== undefined) fields[field] = String(value);
  }
  return fields;
}

function ofText(text) {
  if (text.trim().startsWith("<")) return ofXml(text);
  try {
    return JSON.parse(text);
  } catch (malformed) {
    console.error("update: neither JSON nor templateData", malformed);
    return {};
  }
}

// A page's policy lets nothing be parsed but by a name that it lists; nothing of XML that stands in no page runs.
const xmlOnly = window.trustedTypes && window.trustedTypes.createPolicy("graphics-xml", { createHTML: (text) => text });

/** <templateData><componentData id="f0"><data id="text" value="…"/></componentData></templateData> */
function ofXml(text) {
  const xml = new DOMParser().parseFromString(xmlOnly ? xmlOnly.createHTML(text) : text, "text/xml");
  const fields = {};
  for (const component of xml.querySelectorAll("componentData")) {
    const data = component.querySelector("data");
    if (data) fields[component.getAttribute("id")] = data.getAttribute("value");
  }
  return fields;
}

/** What the picture draws; null where there is nothing to show. @param at when it was played, in ms */
export function filledByHand(kind, fields, at) {
  return FILL[kind](fields, at);
}

const FILL = {
  lowerThird: ({ name, line1, line2, seal }) => (name ? { name, lines: [line1 || "", line2 || ""], seal: seal || "" } : null),
  score: ({ label, figure }) => (figure ? { label: label || "", figure } : null),
  clock: ({ label, time }, at) => (label || time ? { label: label || "", endsAt: time ? at + milliseconds(time) : null, leftMs: null } : null),
  standings: ({ title, rows }, at) => (rows ? { title: title || "", rows: rows.split("\n").filter((row) => row.trim()).map(row), at } : null),
  reveal: ({ name, line, seal, marks, total, place }) =>
    name ? { seal: seal || "", name, line: line || "", marks: (marks || "").split(/\s+/).filter((mark) => mark).map(mark), panels: [], notes: [], total: total || null, place: place || "" } : null,
  ticker: ({ label, text }, at) => (text ? { label: label || "", text: text.replace(/\s+/g, " "), at } : null),
};

function row(text) {
  const [rank = "", name = "", unit = "", total = ""] = text.split("|").map((cell) => cell.trim());
  return { rank, name, unit, total };
}

const mark = (text) => ({ total: text.replace(/[()（）]/g, ""), out: /[(（]/.test(text) });

/** "8:00" and "480" are eight minutes. */
function milliseconds(time) {
  const [minutes, seconds] = time.includes(":") ? time.split(":") : ["0", time];
  return (Number(minutes) * 60 + Number(seconds)) * 1000 || 0;
}

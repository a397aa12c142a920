// Criteria as they stand together: a group's parts under its name, the others for themselves.
import { html, nothing } from "../lib/html.js";
import { pick, t } from "../lib/i18n.js";
import { totalOf } from "./marks.js";

/** In the criteria's order: `{group, criteria}`, group null for those in none. */
export function sections(criteria) {
  const all = [];
  for (const criterion of criteria) {
    const group = criterion.group || null;
    const last = all[all.length - 1];
    if (last && (last.group && last.group.id) === (group && group.id)) last.criteria.push(criterion);
    else all.push({ group, criteria: [criterion] });
  }
  return all;
}

/**
 * Each section under its heading, as list items.
 *
 * @param marks  whole marks so far, for the groups' subtotals; null: none are shown
 * @param row    (criterion, part) a criterion's own list item; part: it is one of a group
 */
export const underHeadings = (criteria, marks, row) =>
  sections(criteria).map((section) => html`${section.group ? heading(section, marks) : nothing}${section.criteria.map((criterion) => row(criterion, section.group !== null))}`);

function heading({ group, criteria }, marks) {
  return html`<li class="group">
    <b>${pick(group, "name")}</b>
    ${marks ? html`<span class="sub"><small>${t("judge.subtotal")}</small> <span class="fig">${totalOf(marks, criteria)}</span></span>` : nothing}
  </li>`;
}

// Sends a plan's file to the server, which takes it or tells every error with its line.
import { html, nothing } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { shell } from "../lib/shell.js";

/** {id} of the new contest, or {wrong}: what to show instead. The file goes as its bytes: only so can the server tell GBK. */
export const sendPlan = (file, rehearsal) => send("/api/v1/contests", file, rehearsal && { rehearsal: "true" });

/** The same of other rules for this contest: nothing where they are proposed. */
export const sendRules = (file, reason) => send(`/api/v1/contests/${encodeURIComponent(shell.contest)}/rules`, file, { reason });

async function send(path, file, more) {
  try {
    const query = new URLSearchParams({ ...(shell.as && { as: shell.as }), ...more });
    const answer = await fetch(`${path}?${query}`, {
      method: "POST",
      headers: { "content-type": "application/yaml", "accept-language": document.documentElement.lang },
      body: file,
    });
    const body = await answer.json();
    if (answer.ok) return { id: body.id };
    return { wrong: body.errors ? problems(file, body.errors) : (body.detail ?? body.title) };
  } catch (unreachable) {
    return { wrong: t("console.plan.failed") };
  }
}

function problems(file, errors) {
  return html`<b>${t("console.plan.errors", { file: file.name, n: errors.length })}</b>
    <table class="problems">
      <tbody>${errors.map(({ line, column, say }) => html`<tr><td class="fig">${line ? `${line}:${column}` : nothing}</td><td>${say}</td></tr>`)}</tbody>
    </table>`;
}

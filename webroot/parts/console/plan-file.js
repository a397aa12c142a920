// A plan chosen as a file: the server takes it, or tells every error with its line.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { shell } from "../../lib/shell.js";

export function openPlan(page) {
  page.open({
    title: t("console.plan.title"),
    wide: true,
    about: t("console.plan.about"),
    yes: t("console.plan.send"),
    entries: [
      { name: "file", kind: "file", label: t("console.plan.file") },
      { name: "rehearsal", kind: "check", label: t("console.plan.rehearsal") },
    ],
    submit: (answers) => send(page, answers),
  });
}

async function send(page, { file, rehearsal }) {
  try {
    const query = new URLSearchParams({ ...(shell.as && { as: shell.as }), ...(rehearsal && { rehearsal: "true" }) });
    const answer = await fetch(`/api/v1/contests?${query}`, {
      method: "POST",
      headers: { "content-type": "application/yaml", "accept-language": document.documentElement.lang },
      body: await file.text(),
    });
    const body = await answer.json();
    if (answer.ok) page.open({ title: t("console.plan.opened"), text: () => html`<p class="about"><a href=${`/c/${encodeURIComponent(body.id)}/console`}>${body.id}</a></p>` });
    else if (body.errors) return problems(file, body.errors);
    return answer.ok ? null : (body.detail ?? body.title ?? t("console.plan.failed"));
  } catch (unreachable) {
    return t("console.plan.failed");
  }
}

function problems(file, errors) {
  return html`<b>${t("console.plan.errors", { file: file.name, n: errors.length })}</b>
    <table class="problems">
      <tbody>${errors.map(({ line, column, say }) => html`<tr><td class="fig">${line ? `${line}:${column}` : nothing}</td><td>${say}</td></tr>`)}</tbody>
    </table>`;
}

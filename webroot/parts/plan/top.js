// The desk's upper edge: what is being written, whether it is kept, and what to do with it.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { shell } from "../../lib/shell.js";
import { when } from "./draft-list.js";

export function topOf(page) {
  const { draft } = page;
  const title = typeof draft.plan?.title === "string" ? draft.plan.title : "";
  return html`<header>
    <a class="back" href="/plans">${t("plans.all")}</a>
    <h1>${title || t("plans.untitled")}</h1>
    <span class="kept" data-state=${draft.state} role="status">${t(`plans.state.${draft.state}`)}</span>
    <button type="button" class="undo" ?disabled=${!draft.undos.length} @click=${() => page.undo()}>${t("plans.undo")}</button>
    <a class="download" download=${`${draft.plan?.id ?? "plan"}.yaml`} href="#" @click=${(event) => download(event, draft)}>${t("plans.download")}</a>
    <label class="rehearsal-choice"><input type="checkbox" name="rehearsal" />${t("plans.rehearsal")}</label>
    <button type="button" class="go" ?disabled=${draft.problems.length > 0 || !draft.plan || draft.state === "conflict" || page.opening} @click=${() => page.openContest()}>${t("plans.open")}</button>
  </header>
  <div class="notes" role="alert">${conflict(page)}${notes(page)}</div>`;
}

function conflict({ draft }) {
  const { conflict } = draft;
  if (!conflict) return nothing;
  return html`<p class="conflict"><span>${conflict.say ?? t("plans.left")}${conflict.at ? html` <small>${when(conflict.at)}</small>` : nothing}</span>
    <button type="button" class="theirs" @click=${() => draft.takeTheirs()}>${t("plans.theirs")}</button>
    <button type="button" class="mine" @click=${() => draft.keepMine()}>${t("plans.mine")}</button></p>`;
}

function notes(page) {
  const { draft, note, made } = page;
  return html`${draft.said ? html`<p class="trouble">${draft.said.say}</p>` : nothing}
    ${note !== null && note !== undefined ? html`<p class="removed"><span>${t("plans.removed", { name: note })}</span><button type="button" @click=${() => page.undo()}>${t("plans.undo")}</button></p>` : nothing}
    ${made ? html`<p class="made"><span>${t("plans.made")}</span><a href=${`/c/${encodeURIComponent(made)}/console?${new URLSearchParams({ ...(shell.as && { as: shell.as }) })}`}>${t("plans.toConsole")}</a></p>` : nothing}`;
}

/** The text as a file: exactly what stands on the right. */
function download(event, { text }) {
  const link = event.currentTarget;
  const url = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  link.href = url;
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

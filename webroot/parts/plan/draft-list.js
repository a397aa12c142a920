// The drafts, and the ways to begin one: from nothing, from a contest, from a sample, from a file.
import { html, nothing } from "../../lib/html.js";
import { lang, pick, t } from "../../lib/i18n.js";
import { call } from "../../live/plan-draft.js";
import { languageSwitch } from "../language-switch.js";

const inlined = document.getElementById("plans");
const { contests } = inlined ? JSON.parse(inlined.textContent) : { contests: [] };
const asked = new URLSearchParams(location.search).get("from");

export async function readDrafts(page) {
  const { status, body } = await call("GET", "/api/v1/plans");
  if (status === 401) return location.replace("/signin?to=/plans");
  if (status === 200) Object.assign(page, body);
  else page.trouble = { say: body.detail ?? t("account.unreachable") };
  page.update();
}

/** @param from {sample}, {contest} or {file} */
export async function makeDraft(page, { file, ...from }) {
  const { status, body } = await call("POST", `/api/v1/plans?${new URLSearchParams(from)}`, file ?? "", { "content-type": "application/yaml" });
  if (status === 201) return location.assign(`/plans?draft=${encodeURIComponent(body.id)}`);
  page.trouble = { say: body.detail ?? t("account.unreachable"), errors: body.errors };
  page.update();
}

export function draftList(page) {
  if (!page.drafts) return html`<main class="waits"><p role="status">${page.trouble?.say ?? t("common.connecting")}</p></main>`;
  return html`<main class="plan-list">
    <header><h1>${t("plans.title")}</h1><a href="/">${t("plans.home")}</a>${languageSwitch()}</header>
    <p class="say">${t("plans.say")}</p>
    <div class="trouble" role="alert">${page.trouble ? html`<p>${page.trouble.say}</p>${(page.trouble.errors ?? []).map(({ line, column, say }) => html`<p><span class="fig">${line}:${column}</span> ${say}</p>`)}` : nothing}</div>
    <section class="begin">
      <h2>${t("plans.begin")}</h2>
      <p><button type="button" class="go" @click=${() => page.make({ sample: "smallest" })}>${t("plans.blank")}</button></p>
      ${contests.length ? from(page, "contest", t("plans.fromContest"), contests.map((one) => ({ id: one.id, label: pick(one, "title") })), asked) : nothing}
      ${from(page, "sample", t("plans.fromSample"), page.samples.map((id) => ({ id, label: t(`plans.sample.${id}`) })))}
      <p class="from"><label for="plan-file">${t("plans.fromFile")}</label><input id="plan-file" type="file" accept=".yaml,.yml" @change=${(event) => event.target.files[0] && page.make({ file: event.target.files[0] })} /></p>
    </section>
    <section class="drafts">
      <h2>${t("plans.drafts")}</h2>
      ${page.drafts.length ? html`<ol>${page.drafts.map((one) => draft(page, one))}</ol>` : html`<p class="none">${t("plans.noDrafts")}</p>`}
    </section>
  </main>`;
}

function from(page, what, label, choices, chosen) {
  return html`<p class="from"><label for=${`from-${what}`}>${label}</label>
    <select id=${`from-${what}`}>${choices.map((one) => html`<option value=${one.id} ?selected=${one.id === chosen}>${one.label}</option>`)}</select>
    <button type="button" @click=${(event) => page.make({ [what]: event.target.previousElementSibling.value })}>${t("plans.clone")}</button></p>`;
}

function draft(page, one) {
  const asks = page.asks === one.id;
  return html`<li>
    <a href=${`/plans?draft=${encodeURIComponent(one.id)}`}><b>${one.title || t("plans.untitled")}</b></a>
    <small>${t("plans.by", { who: one.editor, at: when(one.at) })}</small>
    ${asks ? html`<button type="button" class="sure" @click=${() => drop(page, one.id)}>${t("plans.dropSure")}</button>` : nothing}
    <button type="button" aria-label=${t("plans.dropOf", { title: one.title })} @click=${() => {
      page.asks = asks ? null : one.id;
      page.update();
    }}>${t(asks ? "plans.cancel" : "plans.drop")}</button>
  </li>`;
}

async function drop(page, id) {
  const { status, body } = await call("DELETE", `/api/v1/plans/${encodeURIComponent(id)}`);
  page.trouble = status === 204 || status === 404 ? null : { say: body.detail ?? t("account.unreachable") };
  page.asks = null;
  readDrafts(page);
}

export const when = (at) => new Date(at).toLocaleString(lang() === "en" ? "en" : "zh-CN", { dateStyle: "medium", timeStyle: "short" });

// Where plans are written: the drafts, and one of them as forms and as its text.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { lang, t } from "./lib/i18n.js";
import { Part } from "./lib/part.js";
import { shell } from "./lib/shell.js";
import { PlanDraft } from "./live/plan-draft.js";
import { languageSwitch } from "./parts/language-switch.js";
import { draftList, makeDraft, readDrafts } from "./parts/plan/draft-list.js";
import { errors, fieldsOf, idOf } from "./parts/plan/form.js";
import { SECTIONS } from "./parts/plan/shape.js";
import { textPane } from "./parts/plan/text-pane.js";
import { topOf } from "./parts/plan/top.js";

const openDraft = new URLSearchParams(location.search).get("draft");

class PlansPage extends Part {
  constructor() {
    super();
    this.section = "contest";
    this.opened = new Map();
    this.pasting = null;
  }

  connectedCallback() {
    super.connectedCallback();
    if (openDraft) this.follow(openDraft);
    else readDrafts(this);
    window.addEventListener("beforeunload", (event) => {
      if (!this.draft || this.draft.isSaved) return;
      event.preventDefault();
      event.returnValue = t("plans.unsaved");
    });
    window.addEventListener("leitai-lang", () => this.draft?.check());
    document.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("visibilitychange", () => this.draft?.save());
  }

  async follow(id) {
    this.draft = new PlanDraft(id, () => this.update());
    if ((await this.draft.load()) === 401) location.replace(`/signin?to=${encodeURIComponent(location.pathname + location.search)}`);
  }

  template() {
    if (!this.draft) return draftList(this);
    const { draft } = this;
    if (draft.state === "loading" || draft.state === "gone") return html`<main class="waits"><p role="status">${t(draft.state === "gone" ? "plans.gone" : "common.connecting")}</p><p><a href="/plans">${t("plans.all")}</a></p></main>`;
    return html`<main class="plan-desk">
      ${topOf(this)}
      <nav aria-label=${t("plans.parts")}>${SECTIONS.map((one) => this.tab(one))}${languageSwitch()}</nav>
      <section class="form" aria-label=${t("plans.form")}>${this.form()}</section>
      ${textPane(this)}
    </main>`;
  }

  /** What a form changed comes into sight in the text. */
  drawn() {
    const at = this.draft?.at;
    if (!at || at === this.shownAt) return;
    this.shownAt = at;
    const area = this.querySelector("textarea.yaml");
    const seen = area && area.scrollTop <= (at - 1) * 20 && area.scrollTop + area.clientHeight >= at * 20 + 20;
    if (area && !seen && document.activeElement !== area) area.scrollTop = Math.max(0, (at - 6) * 20);
  }

  tab({ name, fields }) {
    const n = fields.reduce((sum, { key }) => sum + this.countUnder([key]), 0) + (name === "contest" ? this.countUnder(["en"]) : 0);
    return html`<button type="button" data-section=${name} aria-current=${name === this.section ? "page" : "false"} @click=${() => this.show(name)}>${t(`plans.section.${name}`)}${n ? html`<b class="fig" aria-label=${t("plans.errors", { n })}>${n}</b>` : nothing}</button>`;
  }

  form() {
    const { plan, problems } = this.draft;
    if (!plan) {
      const first = problems[0];
      return html`<div class="no-form" role="status"><p>${t("plans.noForm")}</p>${first ? html`<p class="wrong"><span>${first.say}<button type="button" class="to-line fig" @click=${() => this.toLine(first.line)}>${t("plans.line", { n: first.line })}</button></span></p>` : nothing}</div>`;
    }
    const { fields, name } = SECTIONS.find((one) => one.name === this.section);
    return html`<h2>${t(`plans.section.${name}`)}</h2>${errors(this, [], false)}<div class="fields">${fieldsOf(this, [], fields, plan)}</div>`;
  }

  show(section) {
    this.section = section;
    this.update();
  }

  // ---- what the parts of the form ask and say

  errorsAt(path) {
    const key = JSON.stringify(path);
    return this.draft.problems.filter((one) => JSON.stringify(one.path) === key && (path.length > 0 || this.draft.plan));
  }

  wrong(path) {
    return this.errorsAt(path).length > 0;
  }

  countUnder(path) {
    return this.draft.problems.filter((one) => path.every((step, i) => one.path[i] === step)).length;
  }

  write(path, value, after) {
    return this.change([value === null ? { do: "remove", path } : { do: "put", path, value, after }]);
  }

  async change(edits) {
    this.note = null;
    return this.draft.change(edits);
  }

  removed(name) {
    this.note = name;
    this.update();
  }

  undo() {
    this.note = null;
    this.draft.undo();
  }

  isOpen(path, usual = false) {
    return this.opened.get(path.join(".")) ?? usual;
  }

  toggle(path, usual = false) {
    this.opened.set(path.join("."), !this.isOpen(path, usual));
    this.update();
  }

  openPaste(path) {
    this.pasting = path && path.join(".");
    this.draw();
    if (path) this.querySelector(`#${CSS.escape(idOf(path))}-paste`)?.focus();
  }

  isPasting(path) {
    return this.pasting === path.join(".");
  }

  dragTo(drag) {
    this.drag = drag;
    this.update();
  }

  focusOn(path) {
    this.draw();
    this.querySelector(`#${CSS.escape(idOf(path))}`)?.focus();
  }

  /** The text's line, from 1, chosen in the text. */
  toLine(line) {
    const area = this.querySelector("textarea.yaml");
    const before = this.draft.text.split("\n").slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const end = this.draft.text.indexOf("\n", before);
    area.focus();
    area.setSelectionRange(before, end < 0 ? this.draft.text.length : end);
    area.scrollTop = Math.max(0, (line - 6) * 20);
  }

  /** The field of an error: its section, its row opened. */
  toField({ path, line }) {
    const section = SECTIONS.find(({ fields }) => fields.some(({ key }) => key === path[0])) ?? (path[0] === "en" && SECTIONS[0]);
    if (!section || !this.draft.plan) return this.toLine(line);
    this.section = section.name;
    path.forEach((step, i) => typeof step === "number" && this.opened.set(path.slice(0, i + 1).join("."), true));
    this.draw();
    const field = this.querySelector(`#${CSS.escape(idOf(path))}`);
    if (field) field.focus();
    else this.toLine(line);
  }

  key(event) {
    if (!this.draft || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const typing = event.target.matches?.("textarea, input");
    if (key === "s") {
      event.preventDefault();
      document.activeElement?.blur?.();
      this.draft.save();
    } else if (key === "z" && !event.shiftKey && !typing) {
      event.preventDefault();
      this.undo();
    }
  }

  /** Makes the contest, as a rehearsal or in earnest. */
  async openContest() {
    if (!(await this.draft.save())) return;
    const rehearsal = this.querySelector("[name=rehearsal]").checked;
    this.opening = true;
    this.update();
    try {
      const query = new URLSearchParams({ ...(shell.as && { as: shell.as }), ...(rehearsal && { rehearsal: "true" }), lang: lang() });
      const answer = await fetch(`/api/v1/contests?${query}`, { method: "POST", headers: { "content-type": "application/yaml" }, body: this.draft.text });
      const body = await answer.json();
      this.made = answer.ok ? body.id : null;
      this.draft.said = answer.ok ? null : { status: answer.status, say: body.detail };
    } catch (unreachable) {
      this.draft.said = { status: 0, say: t("account.unreachable") };
    }
    this.opening = false;
    this.update();
  }

  make(from) {
    return makeDraft(this, from);
  }
}

customElements.define("leitai-plans", PlansPage);

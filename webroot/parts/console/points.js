// Off-stage points: a table of presenters and components for one round, or a POINTS.csv for all.
import { html, nothing, repeat } from "../../lib/html.js";
import { figure } from "../../lib/format.js";
import { pick, t } from "../../lib/i18n.js";
import { Part } from "../../lib/part.js";
import { sendOneByOne } from "./one-by-one.js";
import { givenFor, rangeOf, wrongPoints } from "./points-allowed.js";
import "./points-import.js";

const LOOK_MS = 500;
const DECIMAL = /^-?\d{1,9}(\.\d{1,6})?$/;

const say = (key, params) => t(`console.points.${key}`, params);

/** How a typed figure is meant: a full-width point or a true minus sign count. */
const meant = (text) => text.trim().replace(/[．。]/, ".").replace(/^[−－]/, "-").replace(/^\+/, "");

/** Points as this desk may see them: figures on the gate; on the console only those that are revealed. */
const pointsOf = (page) => page.bodies.gate?.points ?? page.desk.points ?? [];

class DeskPoints extends Part {
  connectedCallback() {
    this.round = Math.max(1, this.desk.desk.stage.round);
    this.typed = new Map(); // "presenter/component" → text
    this.ends = new Map(); // the same → {end, say}
    this.reason = "";
    this.importing = false;
    this.sending = null;
    this.ticking = setInterval(() => this.update(), LOOK_MS); // what others give meanwhile
    super.connectedCallback();
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
    super.disconnectedCallback();
  }

  get isUnsaved() {
    return this.typed.size > 0;
  }

  get rounds() {
    return this.desk.desk.stage.rounds;
  }

  template() {
    const { components } = this.desk.desk;
    return html`<nav class="points-head">
        <button aria-pressed=${String(!this.importing)} @click=${() => this.show({ importing: false })}>${say("table")}</button>
        <button aria-pressed=${String(this.importing)} @click=${() => this.show({ importing: true })}>${say("import")}</button>
        ${!this.importing && this.rounds > 1 && components.some((one) => one.perTurn) ? this.roundChoice() : nothing}
      </nav>
      ${this.importing ? html`<desk-points-import .desk=${this.desk}></desk-points-import>` : html`${this.table(components)} ${this.foot()}`}`;
  }

  roundChoice() {
    return html`<label>${say("round")}
      <select ?disabled=${this.isUnsaved} @change=${(event) => this.show({ round: Number(event.target.value), ends: new Map() })}>
        ${Array.from({ length: this.rounds }, (_, i) => html`<option value=${i + 1} ?selected=${i + 1 === this.round}>${t("hall.round", { n: i + 1, of: this.rounds })}</option>`)}
      </select></label>`;
  }

  table(components) {
    const { order, stage } = this.desk.desk;
    const rows = order.filter((row) => row.state !== "withdrawn");
    return html`<div class="points-table"><table @keydown=${(event) => this.moved(event)}>
      <thead><tr><th></th>${components.map((one) => html`<th scope="col">${pick(one, "name")}<small>${hint(one)}</small></th>`)}</tr></thead>
      <tbody>${repeat(rows, (row) => row.presenter, (row) => html`<tr class=${row.presenter === stage.presenter?.id ? "now" : ""}>
        <th scope="row"><span class="fig">${row.place}</span>${pick(row, "name")}</th>
        ${components.map((one) => html`<td>${this.cell(row, one)}</td>`)}
      </tr>`)}</tbody>
    </table></div>`;
  }

  cell(row, component) {
    const key = `${row.presenter}/${component.id}`;
    const given = givenFor(pointsOf(this.desk), row.presenter, component, this.round);
    const text = this.typed.get(key);
    const end = this.ends.get(key);
    const wrong = text !== undefined && this.wrong(component, text);
    const lacks = !given && component.required && text === undefined;
    const look = wrong || end?.end === "refused" ? "wrong" : text !== undefined ? "changed" : lacks ? (row.state === "onStage" ? "lacks now" : "lacks") : "";
    return html`<input class=${`fig ${look}`} name=${key} inputmode="decimal" autocomplete="off" maxlength="20" .value=${text ?? ""}
      placeholder=${given ? (given.points == null ? say("given") : figure(given.points)) : lacks ? say("lacks") : "–"}
      aria-label=${`${pick(row, "name")} ${pick(component, "name")}`} aria-invalid=${String(Boolean(wrong))} title=${wrong || end?.say || ""}
      @input=${(event) => this.type(key, event.target.value)} />`;
  }

  foot() {
    const { components } = this.desk.desk;
    const wrong = [...this.typed].map(([key, text]) => this.wrong(components.find(({ id }) => id === key.slice(key.indexOf("/") + 1)), text)).filter(Boolean);
    const refused = [...this.ends.values()].filter(({ end }) => end === "refused");
    return html`<footer class="points-foot">
      <label>${t("console.form.reason")}<input name="reason" maxlength="200" autocomplete="off" .value=${this.reason} @input=${(event) => (this.reason = event.target.value)} /></label>
      <p class="trouble" role="status" aria-live="polite">${wrong[0] ?? (this.sending ? say("sending", this.sending) : (this.lost ?? (refused.length ? refused[0].say : this.typed.size === 0 && this.ends.size ? say("saved", { n: this.ends.size }) : "")))}</p>
      <button class="yes" type="button" ?disabled=${!this.isUnsaved || wrong.length > 0 || this.sending} @click=${() => this.save()}>${say("save", { n: this.typed.size })}</button>
    </footer>`;
  }

  wrong(component, text) {
    return DECIMAL.test(meant(text)) ? wrongPoints(component, meant(text)) : say("notNumber", { text });
  }

  type(key, text) {
    this.ends.delete(key);
    this.lost = null;
    if (text.trim() === "") this.typed.delete(key);
    else this.typed.set(key, text);
    this.update();
  }

  async save() {
    const { components } = this.desk.desk;
    const keys = [...this.typed.keys()];
    const commands = keys.map((key) => {
      const at = key.indexOf("/");
      const component = components.find(({ id }) => id === key.slice(at + 1));
      return { do: "givePoints", presenter: key.slice(0, at), component: component.id, ...(component.perTurn && { round: this.round }), points: meant(this.typed.get(key)), ...(this.reason.trim() && { reason: this.reason.trim() }) };
    });
    this.show({ sending: { n: 0, of: keys.length }, ends: new Map(), lost: null });
    await sendOneByOne(this.desk, commands, (i, end) => this.ended(keys[i], end, { n: i + 1, of: keys.length }), () => this.isConnected);
    this.show({ sending: null });
  }

  ended(key, end, sending) {
    if (end.end === "done") this.typed.delete(key);
    if (end.end === "done" || end.end === "refused") this.ends.set(key, end);
    else this.lost = t(`console.end.${end.end}`);
    this.show({ sending });
  }

  /** Up and down, and Enter, go through a column. */
  moved(event) {
    const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    const cell = event.target.closest("td");
    if (!step || !cell || event.isComposing) return;
    event.preventDefault();
    const row = step > 0 ? cell.parentElement.nextElementSibling : cell.parentElement.previousElementSibling;
    row?.cells[cell.cellIndex].querySelector("input").focus();
  }

  show(change) {
    Object.assign(this, change);
    this.update();
  }
}
customElements.define("desk-points", DeskPoints);

function hint(component) {
  const unit = { factor: "×", overtime: say("seconds"), carried: say("carried"), added: "" }[component.use];
  return [component.perTurn ? "" : say("once"), unit, component.use === "overtime" ? "" : rangeOf(component)].filter(Boolean).join("  ");
}

export function openPoints(page) {
  if ((page.desk.components ?? []).length === 0) {
    page.open({ title: say("title"), about: say("none"), text: () => nothing });
    return;
  }
  page.open({
    title: say("title"),
    size: "full",
    about: say(page.bodies.gate ? "aboutGate" : "about"),
    text: () => html`<desk-points .desk=${page}></desk-points>`,
    unsaved: (dialog) => dialog.querySelector("desk-points")?.isUnsaved,
  });
}

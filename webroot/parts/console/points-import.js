// A POINTS.csv pasted or chosen as a file: every error by its line; without one, its rows are sent one after another.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { Part } from "../../lib/part.js";
import { sendOneByOne } from "./one-by-one.js";
import { readPoints, textOf } from "./points-file.js";

const SHOWN = 200;

const say = (key, params) => t(`console.points.file.${key}`, params);

class DeskPointsImport extends Part {
  connectedCallback() {
    this.take("");
    super.connectedCallback();
  }

  template() {
    const { given, faults, ends, sending } = this;
    return html`<p class="about">${say("about")} <code>presenter,component,points,turn</code></p>
      <textarea rows="8" spellcheck="false" aria-label="POINTS.csv" .value=${this.text} @input=${(event) => this.take(event.target.value)}></textarea>
      <label class="points-file"><input type="file" accept=".csv,text/csv,.txt" @change=${(event) => this.choose(event.target.files[0])} /></label>
      ${faults.length ? list(faults, say("faults", { n: faults.length })) : nothing}
      ${ends.length ? list(ends.filter(({ end }) => end === "refused"), say("done", { n: ends.filter(({ end }) => end === "done").length, of: given.length })) : nothing}
      <footer class="points-foot">
        <p class="trouble" role="status" aria-live="polite">${sending ? t("console.points.sending", sending) : (this.lost ?? "")}</p>
        <button class="yes" type="button" ?disabled=${faults.length > 0 || given.length === 0 || sending} @click=${() => this.send()}>${say("send", { n: given.length })}</button>
      </footer>`;
  }

  async choose(file) {
    if (!file) return;
    const { text, wrong } = await textOf(file);
    if (wrong) this.show({ text: "", given: [], ends: [], faults: [{ line: 1, say: wrong }], lost: null });
    else this.take(text);
  }

  take(text) {
    const { order, components, stage } = this.desk.desk;
    const read = text.trim() === "" ? { given: [], faults: [] } : readPoints(text, { presenters: order.map((row) => row.presenter), components, rounds: stage.rounds });
    this.show({ text, ...read, ends: [], lost: null, sending: null });
  }

  async send() {
    const rows = this.given;
    this.show({ ends: [], lost: null, sending: { n: 0, of: rows.length } });
    const told = (i, end) => {
      this.ends.push({ line: rows[i].line, ...end });
      if (end.end !== "done" && end.end !== "refused") this.lost = t(`console.end.${end.end}`);
      this.show({ sending: { n: i + 1, of: rows.length } });
    };
    await sendOneByOne(this.desk, rows.map(({ line, ...row }) => ({ do: "givePoints", ...row })), told, () => this.isConnected);
    this.show({ sending: null });
  }

  show(change) {
    Object.assign(this, change);
    this.update();
  }
}
customElements.define("desk-points-import", DeskPointsImport);

function list(lines, head) {
  return html`<b class="points-lines">${head}</b>
    <table class="problems"><tbody>
      ${lines.slice(0, SHOWN).map(({ line, say }) => html`<tr><td class="fig">${line}</td><td>${say}</td></tr>`)}
      ${lines.length > SHOWN ? html`<tr><td></td><td>… ${lines.length - SHOWN}</td></tr>` : nothing}
    </tbody></table>`;
}

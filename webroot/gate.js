// The gate before the reveal: what is missing, what the result would be, and the seal on it.
import { html, nothing } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { shortHash } from "./lib/format.js";
import { changes } from "./parts/console/changes.js";
import { Desk } from "./parts/console/desk.js";
import { deskDialog } from "./parts/console/dialog.js";
import { certifyBar, certifyStep } from "./parts/console/gate-certify.js";
import { gateKeysOf } from "./parts/console/gate-keys.js";
import { checklist, isStopped } from "./parts/console/gate-checks.js";
import { resultSheet } from "./parts/console/gate-result.js";
import { cap } from "./parts/console/help.js";
import "./parts/console/explanation.js";
import { corrections, deductions, log } from "./parts/console/record.js";
import { lengthOf } from "./parts/console/stage.js";
import { roundWord } from "./parts/made-of.js";
import { topBar } from "./parts/console/top-bar.js";

class Gate extends Desk {
  views() {
    return ["gate", "console", "programme"];
  }

  keys() {
    return gateKeysOf(this);
  }

  get gate() {
    return this.bodies.gate;
  }

  template() {
    if (!this.desk || !this.gate) return html`<p class="wait">${t("common.connecting")}</p>`;
    const { presenter, rules } = this.gate;
    const round = presenter && roundWord(this.desk.stage);
    this.sees(certifyStep(this.gate));
    return html`<main class="desk gate">
        ${topBar(this, t("gate.place"))}
        <section class="mid">
          <h3><span>${t("gate.unrevealed")}</span><span>${t("gate.rules")} <span class="fig">${shortHash(rules ?? "")}</span></span></h3>
          <div class="state">
            <div class="who">
              <p class=${`n ${presenter ? "" : "nobody"}`} data-long=${lengthOf(pick(presenter, "name"))}>${presenter ? pick(presenter, "name") : t("gate.nobody")}</p>
              <p class="u">${presenter ? `${pick(presenter, "unit")}  ${pick(presenter, "title")}` : ""}</p>
            </div>
            ${round ? html`<p class="round">${round}</p>` : nothing}
          </div>
          ${checklist(this)} ${certifyBar(this)} ${presenter ? html`${resultSheet(this)} ${this.unfolding()}` : nothing}
        </section>
        <aside class="side" tabindex="0">${corrections(this)} ${deductions(this)} ${changes(this)} ${log(this)}</aside>
        <footer class="d-keys">
          ${this.keys().filter((one) => !["Escape", "h"].includes(one.key)).map((one) => html`<button class=${`key ${one.key === "?" ? "last" : ""}`} @click=${() => one.act(this)}><kbd>${cap(one)}</kbd>${t(one.says)}</button>`)}
        </footer>
      </main>
      ${deskDialog(this)}`;
  }

  /** How the result came about, step by step: asked for only while somebody looks. */
  unfolding() {
    const { presenter, result } = this.gate;
    if (!result) return nothing;
    return html`<div class="unfolding">
      <button class="plain" aria-expanded=${String(Boolean(this.unfolded))} @click=${() => this.unfold()}>${t("console.explanation.title")}<kbd>H</kbd></button>
      ${this.unfolded ? html`<desk-explanation .scope=${"gate"} .presenter=${presenter.id} .stamp=${JSON.stringify(result)}></desk-explanation>` : nothing}
    </div>`;
  }

  unfold() {
    this.unfolded = !this.unfolded;
    this.update();
  }

  /** Always twice: what is sealed here is what the county sees. */
  pressGo() {
    if (this.gate.state === "locked" && this.gate.result && !isStopped(this.gate)) this.takeStep(certifyStep(this.gate), true, { do: "certify" });
  }

  pressTake() {
    this.run({ do: "takeDirection" });
  }

  leave() {
    this.trouble = null;
  }
}
customElements.define("leitai-gate", Gate);

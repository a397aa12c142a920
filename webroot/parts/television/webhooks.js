// Who else is told of results: an organiser adds addresses, sees what became of the newest messages, tries, resumes, removes.
import { html, nothing } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { observe, Part } from "../../lib/part.js";

const AGAIN_MS = 5_000;

class Webhooks extends Part {
  constructor() {
    super();
    this.list = null;
    this.added = null;
    this.trouble = "";
  }

  connectedCallback() {
    super.connectedCallback();
    this.looking = setInterval(() => this.look(), AGAIN_MS);
    this.look();
  }

  disconnectedCallback() {
    clearInterval(this.looking);
    super.disconnectedCallback();
  }

  template() {
    if (!this.list) return html`<section class="hooks"><h2>${t("graphics.webhooks.title")}</h2></section>`;
    const { webhooks, hosts } = this.list;
    return html`<section class="hooks">
      <h2>${t("graphics.webhooks.title")}</h2>
      <p class="hint">${t("graphics.webhooks.about")}</p>
      ${hosts.length === 0
        ? html`<p>${t("graphics.webhooks.nowhere")}</p>`
        : html`<form @submit=${(event) => this.add(event)}>
            <label>${t("graphics.webhooks.url")}<input name="url" type="url" required maxlength="2048" autocomplete="off" placeholder="https://${hosts[0].replace("*.", "tv.")}/…" /></label>
            <button class="yes">${t("graphics.webhooks.add")}</button>
          </form>`}
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
      ${this.added ? html`<p class="secret" role="status">${t("graphics.webhooks.secret")}<b>${this.added.secret}</b></p>` : nothing}
      <ul>${webhooks.map((hook) => this.hook(hook))}</ul>
    </section>`;
  }

  hook({ id, url, stopped, messages }) {
    const act = (what, method, path) => html`<button class="plain" @click=${() => this.send(method, `/${id}${path}`)}>${t(`graphics.webhooks.${what}`)}</button>`;
    return html`<li>
      <b>${url}</b>
      <span class=${stopped ? "stopped" : ""}>${t(`graphics.webhooks.state.${stopped || (messages[0] && messages[0].state) || "waiting"}`)}</span>
      <small>${messages[0] ? `${timeOfDay(messages[0].at, this.timezone)}  ${t("graphics.webhooks.attempts", { n: messages[0].attempts })}  ${messages[0].answer}` : nothing}</small>
      <span class="acts">${act("test", "POST", "/test")} ${stopped ? act("resume", "POST", "/resume") : nothing} ${act("remove", "DELETE", "")}</span>
    </li>`;
  }

  async look() {
    const answer = await this.call("GET", "");
    if (answer && answer.ok) this.list = await answer.json();
    this.update();
  }

  async add(event) {
    event.preventDefault();
    const form = event.target;
    const answer = await this.send("POST", "", JSON.stringify({ url: form.elements.url.value.trim() }));
    if (!answer || !answer.ok) return;
    this.added = await answer.json();
    form.reset();
    this.update();
  }

  async send(method, path, body) {
    const answer = await this.call(method, path, body);
    this.trouble = answer && answer.ok ? "" : answer ? (await answer.json()).detail : t("common.cut");
    this.added = null;
    await this.look();
    return answer;
  }

  call(method, path, body) {
    const query = new URLSearchParams({ as: this.as });
    return fetch(`/api/v1/contests/${this.contest}/webhooks${path}?${query}`, { method, body, cache: "no-store" }).catch(() => null);
  }
}
observe(Webhooks, "contest", "as", "timezone");
customElements.define("leitai-webhooks", Webhooks);

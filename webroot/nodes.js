// Which server hosts which contest, and giving contests from one to another: for the organiser.
import "./lib/han-fonts.js";
import { html, nothing, repeat } from "./lib/html.js";
import { lang, t } from "./lib/i18n.js";
import { Part } from "./lib/part.js";
import { ask } from "./live/ask.js";
import { languageSwitch } from "./parts/language-switch.js";
import { contestLine } from "./parts/nodes/contest-line.js";
import { nodeLine } from "./parts/nodes/node-line.js";
import { themeSwitch } from "./parts/theme-switch.js";

const ASK_EVERY_MS = 2000;

class NodesPage extends Part {
  connectedCallback() {
    this.className = "account wide";
    super.connectedCallback();
    this.load();
  }

  disconnectedCallback() {
    clearTimeout(this.again);
  }

  async load() {
    clearTimeout(this.again);
    const answer = await ask("/api/v1/nodes");
    if (answer.status === 401) return location.replace("/signin?to=/nodes");
    if (answer.ok) Object.assign(this, answer.body, { asOf: new Date(), away: null });
    else this.away = answer.say;
    this.again = setTimeout(() => this.load(), ASK_EVERY_MS);
    this.update();
  }

  template() {
    if (!this.nodes) return html`<main><p class="say" role="status">${this.away ?? t("common.connecting")}</p></main>`;
    return html`<main>
        <h1>${t("nodes.title")}</h1>
        <p class="say">${t(this.nodes.length ? "nodes.say" : "nodes.alone")}</p>
        ${this.nodes.length ? this.all() : nothing}
      </main>
      <footer class="switches"><a class="link" href="/account">${t("accounts.own")}</a>${themeSwitch(() => this.update())}${languageSwitch()}</footer>`;
  }

  all() {
    const homeless = this.contests.filter(({ node, leased }) => !leased || !this.nodes.some(({ name }) => name === node));
    return html`<p class="as-of fig" data-away=${this.away ? "yes" : nothing}>${t("nodes.asOf", { time: clock(this.asOf) })}</p>
      <p class="trouble" role="alert">${this.trouble ?? this.away ?? nothing}</p>
      ${
        homeless.length
          ? html`<section class="homeless" role="status"><h2>${t("nodes.homeless")}</h2>
            <p class="about">${t("nodes.homelessSay")}</p><ul class="hosted">${homeless.map((one) => contestLine(one, { to: [] }))}</ul></section>`
          : nothing
      }
      <ul class="nodes">${repeat(this.nodes, ({ name }) => name, (node) => this.node(node, homeless))}</ul>`;
  }

  node(node, homeless) {
    const here = this.contests.filter((one) => one.node === node.name && !homeless.includes(one));
    const to = this.nodes.filter(({ name, leaving }) => name !== node.name && !leaving).map(({ name }) => name);
    return nodeLine(node, {
      here: here.map((one) =>
        contestLine(one, {
          to,
          asking: this.asking?.contest === one.id,
          busy: this.busy,
          ask: () => this.set({ asking: { contest: one.id } }),
          leave: () => this.set({ asking: null }),
          move: (name) => this.act(`/api/v1/contests/${encodeURIComponent(one.id)}/host`, { node: name }),
        }),
      ),
      alone: !to.length,
      asking: this.asking?.node === node.name,
      busy: this.busy,
      ask: () => this.set({ asking: { node: node.name } }),
      leave: () => this.set({ asking: null }),
      drain: () => this.act(`/api/v1/nodes/${encodeURIComponent(node.name)}/drain`, {}),
      undrain: () => this.act(`/api/v1/nodes/${encodeURIComponent(node.name)}/undrain`, {}),
    });
  }

  set(what) {
    Object.assign(this, what);
    this.update();
  }

  async act(path, body) {
    this.set({ busy: true, trouble: null });
    const answer = await ask(path, body);
    this.set({ busy: false, asking: null, trouble: answer.ok ? null : answer.say });
    if (!answer.ok) scrollTo(0, 0);
    this.load();
  }
}

function clock(at) {
  return at.toLocaleTimeString(lang() === "en" ? "en-GB" : "zh-CN", { hour12: false });
}

customElements.define("leitai-nodes", NodesPage);

// Three ways in with an account: the password, the first set-up of a server, an invitation. Codes come in the fragment.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { t } from "./lib/i18n.js";
import { Part } from "./lib/part.js";
import { ask } from "./live/ask.js";
import { answersOf, field } from "./parts/account/field.js";
import { languageSwitch } from "./parts/language-switch.js";
import { seal } from "./parts/seal.js";
import { themeSwitch } from "./parts/theme-switch.js";

const WAY = { "/setup": "setUp", "/invite": "invited" }[location.pathname] ?? "password";

class SignInPage extends Part {
  connectedCallback() {
    this.className = "account";
    this.way = WAY;
    this.code = location.hash.slice(1);
    if (this.code) history.replaceState(null, "", location.pathname + location.search); // out of the address bar and of the history
    super.connectedCallback();
    if (this.way === "invited") this.meet();
  }

  template() {
    const { way } = this;
    return html`<main>
        ${seal("入席", { hollow: true, label: t("signin.seal") })}
        <h1>${t(`signin.${way}.head`, { name: this.guest?.shown ?? "" })}</h1>
        <p class="say">${t(`signin.${way}.say`)}</p>
        <form novalidate @submit=${(event) => this.send(event)}>
          ${this.fields()}
          <p class="trouble" role="alert">${this.trouble ?? nothing}</p>
          <button class="send" ?disabled=${this.under || this.isDead()}>${t(this.under ? "signin.under" : `signin.${way}.go`)}</button>
        </form>
        ${way === "password" ? html`<p class="other"><a href="/join">${t("signin.join")}</a></p>` : nothing}
      </main>
      <footer class="switches"><span class="link"></span>${themeSwitch(() => this.update())}${languageSwitch()}</footer>`;
  }

  fields() {
    const again = { kind: "password", complete: "new-password", hint: t("signin.passwordHint") };
    if (this.way === "password")
      return html`${field({ name: "name", label: t("signin.name"), complete: "username", longest: 40 })}
        ${field({ name: "password", label: t("signin.passwordLabel"), kind: "password", complete: "current-password" })}
        ${this.wantsCode ? field({ name: "code", label: t("signin.code"), hint: t("signin.codeHint"), complete: "one-time-code", longest: 20 }) : nothing}`;
    if (this.way === "setUp")
      return html`${field({ name: "name", label: t("signin.name"), hint: t("signin.nameHint"), complete: "username", longest: 40 })}
        ${field({ name: "shown", label: t("signin.shown"), complete: "name", longest: 40 })} ${field({ name: "password", label: t("signin.newPassword"), ...again })}
        ${field({ name: "repeated", label: t("signin.repeated"), kind: "password", complete: "new-password" })}`;
    return html`${this.guest ? html`<p class="field"><span class="about">${t("signin.name")}</span><b class="own">${this.guest.name}</b><input name="name" autocomplete="username" .value=${this.guest.name} hidden /></p>` : nothing}
      ${field({ name: "password", label: t("signin.newPassword"), ...again })} ${field({ name: "repeated", label: t("signin.repeated"), kind: "password", complete: "new-password" })}`;
  }

  /** An invitation that opens nothing: there is nothing to fill in. */
  isDead() {
    return this.way === "invited" && !this.guest;
  }

  async meet() {
    const answer = await ask("/api/v1/invitation", { code: this.code });
    if (answer.ok) this.guest = answer.body;
    else this.trouble = answer.say;
    this.update();
  }

  async send(event) {
    event.preventDefault();
    if (this.under || this.isDead()) return;
    const { name, shown, password, repeated, code } = answersOf(event.target);
    if (repeated !== undefined && repeated !== password) return this.fail(t("signin.differ"), "repeated");
    this.under = true;
    this.trouble = null;
    this.update();
    const answer = await {
      password: () => ask("/api/v1/signin", { name, password, ...(code && { code }) }),
      setUp: () => ask("/api/v1/setup", { code: this.code, name, shown, password }),
      invited: () => ask("/api/v1/invitation", { code: this.code, password }),
    }[this.way]();
    this.under = false;
    if (answer.ok) {
      location.replace(this.wanted() ?? answer.body.to);
    } else if (answer.code === "totp-wanted") {
      this.wantsCode = true;
      this.draw();
      this.querySelector("#code").focus();
    } else this.fail(answer.say, answer.code === "totp-wrong" ? "code" : "password");
  }

  fail(say, at) {
    this.trouble = say;
    this.draw();
    const input = this.querySelector(`#${at}`);
    input?.focus();
    input?.select();
  }

  /** The page that asked for a sign-in, where it is one of this server's. */
  wanted() {
    const to = new URLSearchParams(location.search).get("to");
    if (!to || this.way !== "password") return null;
    const url = new URL(to, location.origin);
    return url.origin === location.origin ? url.pathname + url.search : null;
  }
}
customElements.define("leitai-signin", SignInPage);

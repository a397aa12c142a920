// The own account: what it may do, password, one-time password, codes on paper, signing out.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { Part } from "./lib/part.js";
import { ask } from "./live/ask.js";
import { answersOf, field } from "./parts/account/field.js";
import { secondLook } from "./parts/account/second-look.js";
import { languageSwitch } from "./parts/language-switch.js";
import { themeSwitch } from "./parts/theme-switch.js";

const QUIET = 4; // modules of white that a scanner needs around a square

class AccountPage extends Part {
  connectedCallback() {
    this.className = "account";
    super.connectedCallback();
    this.load();
  }

  async load() {
    const answer = await ask("/api/v1/account");
    if (answer.status === 401) return location.replace("/signin?to=/account");
    if (answer.ok) this.self = answer.body;
    else this.trouble = answer.say;
    this.update();
  }

  template() {
    const { self } = this;
    if (!self) return html`<main><p class="say" role="status">${this.trouble ?? t("common.connecting")}</p></main>`;
    return html`<main>
        <h1>${self.shown}</h1>
        <p class="say">${t("account.signedInAs", { name: self.name })}</p>
        ${this.roles()} ${this.password()} ${this.totp()} ${this.leaving()}
      </main>
      <footer class="switches"><a class="link" href="/">${t("account.home")}</a>${themeSwitch(() => this.update())}${languageSwitch()}</footer>
      ${secondLook(this.look)}`;
  }

  roles() {
    const { roles } = this.self;
    const organises = roles.some(({ contest, role }) => role === "organiser" && !contest);
    return html`<section>
      <h2>${t("account.roles")}</h2>
      ${roles.length ? html`<ul class="roles">${roles.map(placeOf)}</ul>` : html`<p class="about">${t("account.noRoles")}</p>`}
      ${organises ? html`<p class="row"><a class="ghost" href="/plans">${t("plans.title")}</a><a class="ghost" href="/accounts">${t("account.others")}</a><a class="ghost" href="/nodes">${t("nodes.link")}</a></p>` : nothing}
    </section>`;
  }

  password() {
    return html`<section>
      <h2>${t("account.password.title")}</h2>
      ${
        this.open === "password"
          ? html`<form novalidate @submit=${(event) => this.changePassword(event)}>
              <input name="name" autocomplete="username" .value=${this.self.name} hidden />
              ${field({ name: "old", label: t("account.password.old"), kind: "password", complete: "current-password" })}
              ${field({ name: "password", label: t("signin.newPassword"), kind: "password", complete: "new-password", hint: t("signin.passwordHint") })}
              ${field({ name: "repeated", label: t("signin.repeated"), kind: "password", complete: "new-password" })}
              <p class="trouble" role="alert">${this.trouble ?? nothing}</p>
              <button class="send">${t("account.password.change")}</button>
            </form>`
          : html`<p class="about" role="status">${this.said === "password" ? t("account.password.changed") : t("account.password.about")}</p>
              <p class="row"><button class="ghost" @click=${() => this.show("password")}>${t("account.password.change")}</button></p>`
      }
    </section>`;
  }

  totp() {
    const { totp, recoveryLeft } = this.self;
    return html`<section class="totp">
      <h2>${t("account.totp.title")}</h2>
      ${
        this.codes
          ? this.paper()
          : this.offer
            ? this.scanning()
            : totp
              ? html`<p class="about">${t("account.totp.isOn", { n: recoveryLeft })}</p>
                  ${recoveryLeft < 3 ? html`<p class="trouble">${t("account.totp.few")}</p>` : nothing}
                  <p class="row"><button class="ghost" @click=${() => this.act("/api/v1/account/recovery", {}, (body) => this.gotCodes(body))}>${t("account.totp.renew")}</button><button class="ghost" @click=${() => this.act("/api/v1/account/totp/off", {}, () => this.load())}>${t("account.totp.off")}</button></p>`
              : html`<p class="about">${t("account.totp.isOff")}</p>
                  <p class="row"><button class="ghost" @click=${() => this.begin()}>${t("account.totp.begin")}</button></p>`
      }
    </section>`;
  }

  /** The secret as a square and as letters, and the first digits to prove that it arrived. */
  scanning() {
    const { qr, secret } = this.offer;
    const side = qr.size + 2 * QUIET;
    return html`<p class="about">${t("account.totp.scan")}</p>
      <svg class="qr" viewBox=${`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label=${t("account.totp.square")}>
        <rect class="white" x=${-QUIET} y=${-QUIET} width=${side} height=${side}></rect><path d=${qr.path}></path>
      </svg>
      <p class="about">${t("account.totp.byHand")}</p>
      <p class="secret fig">${secret.match(/.{1,4}/g).join(" ")}</p>
      <form novalidate @submit=${(event) => this.prove(event)}>
        ${field({ name: "code", label: t("account.totp.digits"), digits: true, complete: "one-time-code", longest: 7 })}
        <p class="trouble" role="alert">${this.trouble ?? nothing}</p>
        <button class="send">${t("account.totp.on")}</button>
      </form>
      <p class="row"><button class="plain" @click=${() => this.show(null)}>${t("account.cancel")}</button></p>`;
  }

  /** The codes for who loses the phone: shown this once. */
  paper() {
    return html`<p class="about">${t("account.totp.codes")}</p>
      <ol class="codes fig">${this.codes.map((code) => html`<li>${code}</li>`)}</ol>
      <p class="row"><button class="ghost" @click=${() => window.print()}>${t("account.totp.print")}</button><button class="ghost" @click=${() => this.kept()}>${t("account.totp.kept")}</button></p>`;
  }

  leaving() {
    return html`<section class="leaving">
      <h2>${t("account.leave.title")}</h2>
      <p class="row"><button class="ghost" @click=${() => this.signOut(false)}>${t("account.leave.here")}</button><button class="ghost" @click=${() => this.signOut(true)}>${t("account.leave.everywhere")}</button></p>
      ${this.open ? nothing : html`<p class="trouble" role="alert">${this.trouble ?? nothing}</p>`}
    </section>`;
  }

  show(what) {
    Object.assign(this, { open: what, offer: what === "totp" ? this.offer : null, trouble: null, said: null });
    this.draw();
    this.querySelector("form input:not([hidden])")?.focus();
  }

  async begin() {
    await this.act("/api/v1/account/totp", {}, (body) => {
      this.offer = body;
      this.show("totp");
    });
  }

  /** Asks, and where the server wants a second look first, asks again after it. */
  async act(path, body, then) {
    const answer = await ask(path, body);
    if (answer.status === 401 && answer.code === "not-signed-in") return location.replace("/signin?to=/account");
    if (answer.code === "second-look") {
      this.look = {
        done: () => this.looked(() => this.act(path, body, then)),
        left: () => this.looked(() => {}),
      };
    } else if (answer.ok) {
      this.trouble = null;
      then(answer.body);
    } else this.trouble = answer.say;
    this.update();
  }

  looked(then) {
    this.look = null;
    this.update();
    then();
  }

  prove(event) {
    event.preventDefault();
    const { code } = answersOf(event.target);
    this.act("/api/v1/account/totp/on", { draft: this.offer.draft, code: code.replace(/\s/g, "") }, (body) => this.gotCodes(body));
  }

  gotCodes({ recovery }) {
    this.codes = recovery;
    this.offer = null;
    this.open = null;
  }

  kept() {
    this.codes = null;
    this.load();
  }

  changePassword(event) {
    event.preventDefault();
    const { old, password, repeated } = answersOf(event.target);
    if (password !== repeated) {
      this.trouble = t("signin.differ");
      this.update();
      return;
    }
    this.act("/api/v1/account/password", { old, password }, () => {
      this.show(null);
      this.said = "password";
    });
  }

  signOut(everywhere) {
    this.act("/api/v1/account/signout", { everywhere }, () => location.replace("/"));
  }
}

/** One thing that the account may act as, and the way to its page. */
function placeOf(one) {
  const { contest, role, to } = one;
  const where = contest ? pick(one, "title") || contest : t("account.everyContest");
  return html`<li><a href=${to}><b>${t(`account.role.${role}`)}</b><span>${where}</span></a></li>`;
}

customElements.define("leitai-account", AccountPage);

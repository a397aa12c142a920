// Whose accounts there are, and what each may do: for the organiser.
import "./lib/han-fonts.js";
import { html, nothing, repeat } from "./lib/html.js";
import { lang, t } from "./lib/i18n.js";
import { Part } from "./lib/part.js";
import { ask } from "./live/ask.js";
import { answersOf, field } from "./parts/account/field.js";
import { changed, rolesForm, rolesOf } from "./parts/account/roles-form.js";
import { secondLook } from "./parts/account/second-look.js";
import { languageSwitch } from "./parts/language-switch.js";
import { themeSwitch } from "./parts/theme-switch.js";

const { contests } = JSON.parse(document.getElementById("accounts").textContent);

class AccountsPage extends Part {
  connectedCallback() {
    this.className = "account wide";
    super.connectedCallback();
    this.load();
  }

  async load() {
    const answer = await ask("/api/v1/accounts");
    if (answer.status === 401) return location.replace("/signin?to=/accounts");
    if (answer.ok) Object.assign(this, answer.body);
    else this.trouble = answer.say;
    this.update();
  }

  template() {
    if (!this.accounts) return html`<main><p class="say" role="status">${this.trouble ?? t("common.connecting")}</p></main>`;
    return html`<main>
        <h1>${t("accounts.title")}</h1>
        <p class="say">${t("accounts.say")}</p>
        <p class="trouble" role="alert">${this.trouble ?? nothing}</p>
        ${this.link ? this.invitation() : nothing}
        <ul class="people">${repeat(this.accounts, ({ id }) => id, (one) => this.line(one))}</ul>
        ${this.adding()} ${this.history()}
      </main>
      <footer class="switches"><a class="link" href="/account">${t("accounts.own")}</a>${themeSwitch(() => this.update())}${languageSwitch()}</footer>
      ${secondLook(this.look)}`;
  }

  line(one) {
    const { id, name, shown, state, totp, roles } = one;
    return html`<li data-state=${state}>
      <div class="person"><b>${shown}</b><span class="fig">${name}</span><small>${t(`accounts.state.${state}`)}${totp ? html` · ${t("accounts.totp")}` : nothing}</small></div>
      ${
        this.editing?.id === id
          ? rolesForm(this.editing, contests, { change: (more) => this.edit(more), send: () => this.saveRoles(), leave: () => this.leave() })
          : html`<p class="may">${roles.length ? roles.map((role, i) => html`${i ? (lang() === "en" ? ", " : "、") : nothing}<span>${rolesOf(role, contests)}</span>`) : t("accounts.noRoles")}</p>
              <p class="row">
                <button class="ghost" @click=${() => this.edit({ id, roles: roles.map((role) => ({ ...role })) })}>${t("accounts.roles")}</button>
                <button class="ghost" @click=${() => this.act(`/api/v1/accounts/${id}/invite`, {}, (body) => this.invited(one, body))}>${t(state === "invited" ? "accounts.inviteAgain" : "accounts.reset")}</button>
                ${state === "disabled" ? html`<button class="ghost" @click=${() => this.act(`/api/v1/accounts/${id}/enable`, {})}>${t("accounts.enable")}</button>` : html`<button class="ghost" @click=${() => this.act(`/api/v1/accounts/${id}/disable`, {})}>${t("accounts.disable")}</button>`}
              </p>`
      }
    </li>`;
  }

  /** A link to hand over; shown this once. */
  invitation() {
    const { shown, link, until } = this.link;
    return html`<section class="invitation" role="status">
      <h2>${t("accounts.linkFor", { name: shown })}</h2>
      <p class="about">${t("accounts.linkSay", { until: new Date(until).toLocaleString(lang() === "en" ? "en" : "zh-CN", { dateStyle: "medium", timeStyle: "short" }) })}</p>
      <p class="field"><input readonly aria-label=${t("accounts.linkFor", { name: shown })} .value=${link} @focus=${(event) => event.target.select()} /></p>
      <p class="row"><button class="ghost" @click=${() => this.unlink()}>${t("accounts.linkDone")}</button></p>
    </section>`;
  }

  adding() {
    return html`<section>
      <h2>${t("accounts.add")}</h2>
      <form class="adding" novalidate @submit=${(event) => this.add(event)}>
        ${field({ name: "shown", label: t("accounts.shown"), longest: 40 })} ${field({ name: "name", label: t("signin.name"), hint: t("signin.nameHint"), longest: 40 })}
        <button class="send">${t("accounts.addGo")}</button>
      </form>
    </section>`;
  }

  history() {
    return html`<section class="log">
      <h2>${t("accounts.log")}</h2>
      <ol>${this.log.map(({ at, account, by, what, about }) => html`<li><time class="fig">${new Date(at).toLocaleString(lang() === "en" ? "en" : "zh-CN", { dateStyle: "short", timeStyle: "short" })}</time><span>${t(`accounts.did.${what}`, { account, by })} ${what === "roles" ? rolesSaid(about) : about}</span></li>`)}</ol>
    </section>`;
  }

  edit(more) {
    this.editing = changed(this.editing, more);
    this.update();
  }

  leave() {
    this.editing = null;
    this.trouble = null;
    this.update();
  }

  unlink() {
    this.link = null;
    this.update();
  }

  add(event) {
    event.preventDefault();
    const form = event.target;
    const { name, shown } = answersOf(form);
    this.act("/api/v1/accounts", { name, shown }, (body) => {
      form.reset();
      this.invited({ shown }, body);
      this.edit({ id: body.id, roles: [] });
    });
  }

  saveRoles() {
    const { id, roles } = this.editing;
    const wanted = roles.map(({ contest, role, who }) => ({ role, ...(contest && { contest }), ...(["presenter", "venue"].includes(role) && { who }) }));
    this.act(`/api/v1/accounts/${id}/roles`, { roles: wanted }, () => this.leave());
  }

  invited({ shown }, { link, until }) {
    this.link = { shown, link, until };
    scrollTo(0, 0);
  }

  /** Asks, where the server wants a second look first again after it, and reads everything anew. */
  async act(path, body, then = () => {}) {
    const answer = await ask(path, body);
    if (answer.code === "second-look") {
      const end = (next) => {
        this.look = null;
        this.update();
        next();
      };
      this.look = { done: () => end(() => this.act(path, body, then)), left: () => end(() => {}) };
    } else if (answer.ok) {
      this.trouble = null;
      then(answer.body);
      this.load();
    } else {
      this.trouble = answer.say;
      scrollTo(0, 0);
    }
    this.update();
  }
}
/** The log has roles as the server wrote them: "weixian-8 director, * auditor". */
function rolesSaid(about) {
  if (!about) return t("accounts.noRoles");
  const roles = about.split(", ").map((one) => one.split(" "));
  return roles.map(([contest, role, who]) => rolesOf({ contest: contest === "*" ? "" : contest, role, who }, contests)).join(lang() === "en" ? ", " : "、");
}

customElements.define("leitai-accounts", AccountsPage);

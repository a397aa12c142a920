// The station's desk: graphics in and out with large buttons, what a programme needs to follow the contest, and who is told of it.
import { html, nothing } from "./lib/html.js";
import { lang, pick, t } from "./lib/i18n.js";
import { connectionState } from "./parts/connection-state.js";
import { Desk } from "./parts/console/desk.js";
import { deskDialog } from "./parts/console/dialog.js";
import { buttons, clear, graphicsMenu, GRAPHICS, nameSomebody, toggle } from "./parts/console/graphics.js";
import { languageSwitch } from "./parts/language-switch.js";
import { shell } from "./lib/shell.js";
import { addresses } from "./parts/television/addresses.js";
import "./parts/television/webhooks.js";


class Television extends Desk {
  views() {
    return ["overlay"];
  }

  /** A broadcaster has no console: what the desk knows is the overlay. */
  get desk() {
    return this.bodies.overlay;
  }

  keys() {
    return [
      ...GRAPHICS.map((graphic, i) => ({ key: String(i + 1), act: (page) => toggle(page, graphic) })),
      { key: "0", act: clear },
      { key: "n", act: nameSomebody },
      { key: "m", act: graphicsMenu },
    ];
  }

  template() {
    if (!this.desk) return html`<p class="wait">${t("common.connecting")}</p>`;
    const { contest } = this.desk;
    return html`<main>
        <header><h1>${pick(contest, "title")} ${pick(contest, "edition")}</h1><p>${contest.rehearsal ? t("common.rehearsal") : nothing}</p>${connectionState(this.link, { timezone: contest.timezone })}${languageSwitch()}</header>
        <section class="air">
          <div class="preview"><iframe src=${`/c/${shell.contest}/overlay?preview=1&lang=${lang()}`} title=${t("graphics.preview")} tabindex="-1" scrolling="no"></iframe></div>
          <div>
            ${buttons(this, html`
              <li><button @click=${() => nameSomebody(this)}><b>${t("graphics.somebody")}</b></button></li>
              <li class="clear"><button @click=${() => clear(this)}><b>${t("graphics.clear")}</b></button></li>`)}
            <p class="hint">${t("graphics.keys")}</p>
            ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble.say || t(`console.end.${this.trouble.end}`)}</p>` : nothing}
          </div>
        </section>
        ${addresses(shell.contest)}
        ${this.myRole === "organiser" ? html`<leitai-webhooks .contest=${shell.contest} .as=${shell.as} .timezone=${contest.timezone}></leitai-webhooks>` : nothing}

      </main>
      ${deskDialog(this)}`;
  }
}
customElements.define("leitai-television", Television);

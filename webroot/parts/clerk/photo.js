// A photograph of the paper: taken or chosen, made small enough, kept by the server, shown beside the form.
import { html, nothing } from "../../lib/html.js";
import { lang, t } from "../../lib/i18n.js";
import { Part } from "../../lib/part.js";
import { shell } from "../../lib/shell.js";

const MOST_PIXELS = 2000;
const QUALITY = 0.85;

const address = (photo = "") => `/api/v1/contests/${shell.contest}/photos${photo && `/${photo}`}?${new URLSearchParams({ as: shell.as, lang: lang() })}`;

/** `<desk-photo name value>`: its form field holds the photo's SHA-256. */
class Photo extends Part {
  connectedCallback() {
    this.photo = this.value;
    super.connectedCallback();
  }

  template() {
    return html`<input type="hidden" name=${this.name} .value=${this.photo ?? ""} />
      <input class="file" type="file" accept="image/*" aria-label=${t("clerk.paper.choose")} @change=${(event) => this.take(event)} />
      <span class="state" role="status">${this.state ? t(`clerk.paper.${this.state}`) : (this.trouble ?? nothing)}</span>
      ${this.photo ? html`<img src=${address(this.photo)} alt=${t("clerk.paper.photo")} />` : nothing}`;
  }

  async take(event) {
    event.stopPropagation();
    const [file] = event.target.files;
    if (!file) return;
    this.show({ state: "sending", trouble: null });
    try {
      const answer = await fetch(address(), { method: "POST", body: await smaller(file) });
      const said = await answer.json();
      if (answer.ok) this.show({ state: null, photo: said.photo });
      else this.show({ state: null, trouble: said.detail });
    } catch (cut) {
      this.show({ state: "unsent" });
    }
    this.dispatchEvent(new Event("change", { bubbles: true }));
  }

  show(change) {
    Object.assign(this, change);
    this.draw();
  }
}
customElements.define("desk-photo", Photo);

/** As a JPEG of at most 2000 pixels: without place and time of the camera, and quick on a village's line. As it is where the browser can't. */
async function smaller(file) {
  if (!window.createImageBitmap) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return (await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY))) || file;
  } catch (unreadable) {
    return file;
  }
}

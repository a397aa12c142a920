// What the presenter will show, in order; and what is on its way there.
import { html, nothing, styled } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { placeOf } from "../../live/turner.js";
import { sheetPicture } from "./sheet-picture.js";

const TYPES = ".pdf,.jpg,.jpeg,.png,.webp,.mp4,.webm,application/pdf,image/jpeg,image/png,image/webp,video/mp4,video/webm";

export function shelfList(page, { contest, shelf, onStage }) {
  return html`<section class="shelf" @dragover=${(event) => event.preventDefault()} @drop=${(event) => dropped(page, event)}>
    <h2>${t("exhibit.material")}</h2>
    ${shelf.exhibits.length ? nothing : html`<p class="soft">${t("exhibit.none")}</p>`}
    <ol>${shelf.exhibits.map((exhibit) => row(page, exhibit, onStage, contest.state !== "closed"))}</ol>
    ${page.uploads.list.length ? html`<ul class="uploads">${page.uploads.list.map((one) => upload(page, one))}</ul>` : nothing}
    ${contest.state === "closed" ? nothing : html`${chooser(page, null, t("exhibit.add"))}<p class="soft">${t("exhibit.limits")} ${t("upload.about")}</p>`}
  </section>`;
}

function row(page, exhibit, onStage, open) {
  const { turner } = page;
  const first = placeOf(turner.sheets, exhibit.id, 1);
  const now = turner.sheets[turner.place]?.exhibit === exhibit.id;
  const armed = page.removing === exhibit.id;
  return html`<li class=${now ? "now" : ""} data-exhibit=${exhibit.id}>
    ${exhibit.kind === "pictures" ? html`<figure>${sheetPicture(exhibit, 1)}</figure>` : nothing}
    <div><b>${pick(exhibit, "title")}</b><small>${kindOf(exhibit)}</small></div>
    ${onStage && first >= 0 ? html`<button @click=${() => turner.go(first)} aria-pressed=${now ? "true" : "false"}>${t("exhibit.showThis")}</button>` : nothing}
    ${open && exhibit.kind === "awaited" ? chooser(page, exhibit.id, t("exhibit.bring")) : nothing}
    ${open && !onStage && exhibit.kind !== "awaited" ? html`<button class="remove" @click=${() => page.remove(exhibit.id)}>${t(armed ? "exhibit.removeSure" : "exhibit.remove")}</button>` : nothing}
  </li>`;
}

function kindOf(exhibit) {
  if (exhibit.kind === "awaited") return t("exhibit.kind.awaited", { file: exhibit.fileName });
  return t(`exhibit.kind.${exhibit.kind}`, { n: exhibit.kind === "figures" ? exhibit.figures.length : exhibit.pages.length });
}

/** A label over the browser's own chooser: one press, and reachable by keys. */
function chooser(page, exhibit, word) {
  return html`<label class=${exhibit ? "bring" : "bring wide"}><input type="file" accept=${TYPES} ?multiple=${!exhibit} @change=${(event) => {
    page.bring([...event.target.files], exhibit);
    event.target.value = "";
  }} /><span>${word}</span></label>`;
}

function dropped(page, event) {
  event.preventDefault();
  page.bring([...event.dataTransfer.files], null);
}

function upload(page, one) {
  const { id, name, size, sent, state } = one;
  const share = size ? Math.floor((sent / size) * 100) : 0;
  const over = state === "refused" || state === "failed";
  const { uploads } = page;
  return html`<li data-state=${state} role=${over ? "alert" : "status"}>
    <div><b>${name}</b><small>${over ? one.say || t(`upload.why.${one.why}`) : t(`upload.${state}`, { share, of: megabytes(size) })}</small>
      ${over ? nothing : html`<div class="bar" role="progressbar" aria-label=${name} aria-valuenow=${share} aria-valuemin="0" aria-valuemax="100"><i ${styled({ "--at": `${share}%` })}></i></div>`}</div>
    ${MOVING.includes(state) ? html`<button @click=${() => uploads.pause(id)}>${t("upload.pause")}</button>` : nothing}
    ${state === "paused" || state === "failed" ? html`<button @click=${() => uploads.goOn(id)}>${t(state === "paused" ? "upload.goOn" : "upload.again")}</button>` : nothing}
    ${state === "preparing" ? nothing : html`<button @click=${() => uploads.drop(id)}>${t(over ? "upload.understood" : "upload.cancel")}</button>`}
  </li>`;
}

const MOVING = ["waiting", "sending", "cut"];

const megabytes = (bytes) => `${Math.max(0.1, bytes / 1048576).toFixed(1)} MB`;

// What the presenter will show, in order.
import { html, nothing } from "../../lib/html.js";
import { pick, t } from "../../lib/i18n.js";
import { placeOf } from "../../live/turner.js";

export function shelfList(page, { shelf, onStage }) {
  const { turner } = page;
  return html`<section class="shelf">
    <h2>${t("exhibit.material")}</h2>
    ${shelf.exhibits.length ? nothing : html`<p class="soft">${t("exhibit.none")}</p>`}
    <ol>${shelf.exhibits.map((exhibit) => {
      const first = placeOf(turner.sheets, exhibit.id, 1);
      const now = turner.sheets[turner.place]?.exhibit === exhibit.id;
      return html`<li class=${now ? "now" : ""}>
        <div><b>${pick(exhibit, "title")}</b><small>${kindOf(exhibit)}</small></div>
        ${onStage && first >= 0 ? html`<button @click=${() => turner.go(first)} aria-pressed=${now ? "true" : "false"}>${t("exhibit.showThis")}</button>` : nothing}
      </li>`;
    })}</ol>
  </section>`;
}

function kindOf(exhibit) {
  if (exhibit.kind === "awaited") return t("exhibit.kind.awaited", { file: exhibit.fileName });
  return t(`exhibit.kind.${exhibit.kind}`, { n: exhibit.kind === "figures" ? exhibit.figures.length : exhibit.pages.length });
}

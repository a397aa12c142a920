// The public board: for a viewer's phone, as good on a desk.
import { html } from "./lib/html.js";
import { ensureChinese } from "./lib/fonts.js";
import { Page } from "./lib/page.js";
import { boardSheet } from "./parts/board-sheet.js";
import { connectionState } from "./parts/connection-state.js";

class Board extends Page {
  views() {
    return ["hall", "notice"];
  }

  kind() {
    return "viewer";
  }

  template() {
    return this.bodies.hall ? boardSheet(this.bodies, this.link) : html`<main class="board"><footer>${connectionState(this.link, { words: true })}</footer></main>`;
  }
}
ensureChinese();
customElements.define("leitai-board", Board);

// Every step that made a total, as the server unfolds it.
import { html, nothing } from "../../lib/html.js";
import { lang, t } from "../../lib/i18n.js";
import { Part, observe } from "../../lib/part.js";
import { shell } from "../../lib/shell.js";

/** @param scope "revealed", or on the gate "gate": with the turn that is not revealed yet */
export async function fetchExplanation(scope) {
  const query = new URLSearchParams({ scope, lang: lang(), ...(shell.as && { as: shell.as }) });
  const answer = await fetch(`/api/v1/contests/${encodeURIComponent(shell.contest)}/explanation?${query}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()).presenters;
}

/** `<desk-explanation .scope .presenter .stamp>`: asks again when `stamp` changes. */
class Explanation extends Part {
  template() {
    const what = [this.scope, this.presenter, this.stamp].join(" ");
    if (what !== this.wanted) {
      this.wanted = what;
      this.ask(what);
    }
    if (this.failed) return html`<p class="trouble">${t("console.explanation.failed")} <button class="plain" @click=${() => this.ask(this.wanted)}>${t("console.explanation.again")}</button></p>`;
    if (!this.lines) return html`<p class="none">${t("console.explanation.reckoning")}</p>`;
    return html`<ol class="steps-unfolded">${this.lines.map((one) => html`<li data-depth=${Math.min(4, one.depth)}>${one.text}</li>`)}</ol>`;
  }

  async ask(what) {
    this.failed = false;
    try {
      const found = (await fetchExplanation(this.scope)).find(({ presenter }) => presenter === this.presenter);
      if (what === this.wanted) this.lines = found?.lines ?? [];
    } catch (gone) {
      this.failed = true;
    }
    this.update();
  }
}
observe(Explanation, "scope", "presenter", "stamp");
customElements.define("desk-explanation", Explanation);

export function openExplanation(page, presenter) {
  const row = page.desk.standings.find((one) => one.presenter === presenter);
  page.open({
    title: t("console.explanation.title"),
    wide: true,
    text: () => html`<p class="about"><b>${(lang() === "en" && row?.en?.name) || row?.name || nothing}</b> <span class="fig">${row?.total ?? ""}</span></p>
      <desk-explanation .scope=${"revealed"} .presenter=${presenter} .stamp=${row?.total}></desk-explanation>`,
  });
}

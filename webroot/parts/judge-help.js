// "Report a problem": what most often goes wrong is one tap; the desk's answers stand below.
import { classMap, html, live } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { timeOfDay } from "../lib/format.js";

const KINDS = ["phone", "network", "wrongMark", "sightOrSound", "conflict", "leaving", "other"];
const LONGEST = 500;
const NEWS_MS = 3600 * 1000;

/**
 * @param form    {kind, text} as typed so far
 * @param waiting reports that are still on this phone
 * @param on      {change(form), send(), close()}
 */
export function helpPage({ form, waiting, problems, timezone }, on) {
  const ready = form.kind && (form.kind !== "other" || form.text.trim());
  return html`<header class="top panel-top">
      <h2>${t("judge.help.head")}</h2>
      <button class="more" @click=${on.close}>${t("judge.close")}</button>
    </header>
    <section class="help-form">
      <div class="kinds" role="group" aria-label=${t("judge.help.kind")}>
        ${KINDS.map((kind) => html`<button class=${classMap({ kind: true, on: form.kind === kind })} aria-pressed=${String(form.kind === kind)} @click=${() => on.change({ ...form, kind })}>${t(`judge.help.kinds.${kind}`)}</button>`)}
      </div>
      <label class="words-field"><span>${t("judge.help.text")}</span>
        <textarea rows="2" maxlength=${LONGEST} .value=${live(form.text)} @input=${(event) => on.change({ ...form, text: event.target.value })}></textarea></label>
      <button class="send" ?disabled=${!ready} @click=${on.send}>${t("judge.help.send")}</button>
      <p class="foot">${t("judge.help.noMarks")}</p>
    </section>
    <ol class="problems">
      ${waiting.map(({ command }) => html`<li><b>${t(`judge.help.kinds.${command.kind}`)}</b><small>${command.text}</small><em class="stub">${t("judge.phone.stub")}</em></li>`)}
      ${problems.map((one) => line(one, timezone))}
    </ol>`;
}

function line({ kind, text, at, answer, answeredAt }, timezone) {
  return html`<li>
    <b>${t(`judge.help.kinds.${kind}`)}</b><small>${timeOfDay(at, timezone, { seconds: false })} ${text}</small>
    ${answer === null ? html`<em class="stub">${t("judge.help.waits")}</em>` : html`<p class="answer"><span class="fig">${timeOfDay(answeredAt, timezone, { seconds: false })}</span> ${answer}</p>`}
  </li>`;
}

/** The desk's newest answers that this judge has not put away; on top of whatever the page shows. */
export function answers(problems, desk) {
  return problems
    .filter((one) => one.answer !== null && !desk.isSeen(one.problem) && desk.now() - Date.parse(one.answeredAt) < NEWS_MS)
    .map((one) => html`<p class="banner desk" role="status">
        <b>${t("judge.help.answered")}</b> ${one.answer} <button @click=${() => desk.see(one.problem)}>${t("judge.understood")}</button>
      </p>`);
}

// What the desk does with seats: print, six digits, take back, whose a spare card is.
import { html } from "../../lib/html.js";
import { lang, pick, t } from "../../lib/i18n.js";
import { timeOfDay } from "../../lib/format.js";
import { shell } from "../../lib/shell.js";
import { choice, form, reason } from "../console/forms.js";
import { seatHistory } from "../seat-history.js";

/** The print page, for one seat or for all of a kind. */
export function print(page, role, who) {
  const asked = new URLSearchParams({ as: shell.as, role, ...(who && { for: who }) });
  window.open(`/c/${shell.contest}/slips?${asked}`);
}

export const revoke = (page, role, who, name) =>
  form(page, "revokeSeat", [reason()], (answers) => ({ role, who, ...answers }), { about: t("seats.revokeAbout", { name }) });

export const assignSpare = (page, { spare }) =>
  form(page, "assignSpare", [choice("judge", t("seats.judge"), page.seats.judges.map((one) => ({ id: one.id, label: pick(one, "name") })), page.seats.judges[0]?.id)], ({ judge }) => ({ spare, judge }), {
    about: t("seats.spares.about", { n: spare }),
  });

export function showHistory(page, judge) {
  const now = () => page.seats.judges.find(({ id }) => id === judge.id) ?? judge;
  page.open({ title: t("seats.historyOf", { name: pick(judge, "name") }), size: "wide", text: () => seatHistory(now().seat, page.timezone) });
}

/** Made only when the clerk says so: they are on the screen this once. */
export function giveDigits(page, judge) {
  page.open({
    title: t("seats.digitsFor", { name: pick(judge, "name") }),
    about: t("seats.digitsAbout"),
    yes: t("seats.digitsMake"),
    entries: [],
    submit: async () => {
      const { digits, until, say } = await make(judge.id);
      if (!digits) return say;
      page.open({ title: t("seats.digitsFor", { name: pick(judge, "name") }), text: () => html`<p class="fig six">${digits.slice(0, 3)} ${digits.slice(3)}</p><p>${t("seats.digitsSay", { time: timeOfDay(until, page.timezone, { seconds: false }) })}</p>` });
      return null;
    },
  });
}

async function make(who) {
  try {
    const response = await fetch(`/api/v1/contests/${shell.contest}/digits?${new URLSearchParams({ as: shell.as, lang: lang() })}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ role: "judge", who }),
      credentials: "same-origin",
    });
    const body = await response.json();
    return response.ok ? body : { say: body.detail };
  } catch (unreachable) {
    return { say: t("console.end.unanswered") };
  }
}

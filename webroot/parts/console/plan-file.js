// A plan chosen as a file on the console.
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { shell } from "../../lib/shell.js";
import { sendPlan } from "../plan-upload.js";

export function openPlan(page) {
  page.open({
    title: t("console.plan.title"),
    wide: true,
    about: t("console.plan.about"),
    text: () => html`<p class="about"><a href=${`/plans?${new URLSearchParams({ from: shell.contest })}`}>${t("plans.write")}</a></p>`,
    yes: t("console.plan.send"),
    entries: [
      { name: "file", kind: "file", label: t("console.plan.file") },
      { name: "rehearsal", kind: "check", label: t("console.plan.rehearsal") },
    ],
    submit: (answers) => send(page, answers),
  });
}

async function send(page, { file, rehearsal }) {
  const { id, wrong } = await sendPlan(file, rehearsal);
  if (wrong) return wrong;
  page.open({ title: t("console.plan.opened"), text: () => html`<p class="about"><a href=${`/c/${encodeURIComponent(id)}/console`}>${id}</a></p>` });
  return null;
}

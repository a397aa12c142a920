// Other rules for this contest: a plan's file proposes them, another person confirms.
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { shortHash } from "../../lib/format.js";
import { sendRules } from "../plan-upload.js";

export function rulesMenu(page) {
  const open = page.desk.rules.filter((one) => one.state === "proposed").slice(0, 9);
  page.open({
    title: t("console.rules.title"),
    about: t("console.rules.about"),
    items: [
      ...(page.may("proposeRules") ? [{ key: "n", label: t("console.do.proposeRules"), off: !page.can("proposeRules"), act: () => propose(page) }] : []),
      ...open.map((one, i) => ({ key: String(i + 1), label: shortHash(one.hash), hint: t("console.corrections.by", { who: one.proposer, reason: one.reason }), act: () => decide(page, one) })),
    ],
  });
}

function propose(page) {
  page.open({
    title: t("console.do.proposeRules"),
    wide: true,
    about: t("console.rules.fileAbout"),
    yes: t("console.do.proposeRules"),
    entries: [
      { name: "file", kind: "file", label: t("console.plan.file") },
      { name: "reason", kind: "line", label: t("console.form.reason") },
    ],
    submit: async ({ file, reason }) => {
      const { wrong } = await sendRules(file, reason);
      if (wrong) return wrong;
      page.open({ title: t("console.do.proposeRules"), text: () => html`<p class="about">${t("console.rules.proposed")}</p>` });
      return null;
    },
  });
}

/** Their proposer cannot confirm them. */
function decide(page, { proposal, proposer, hash, reason }) {
  page.open({
    title: t("console.rules.title"),
    about: `${shortHash(hash)}  ${t("console.corrections.by", { who: proposer, reason })}`,
    items: [
      { key: "y", label: t("console.do.confirmRules"), hint: t("console.corrections.another"), off: !page.can("confirmRules") || page.isMe(proposer), act: () => page.run({ do: "confirmRules", proposal }) },
      { key: "x", label: t("console.do.rejectRules"), off: !page.can("rejectRules"), act: () => reject(page, proposal) },
    ],
  });
}

function reject(page, proposal) {
  page.open({
    title: t("console.do.rejectRules"),
    yes: t("console.do.rejectRules"),
    entries: [{ name: "reason", kind: "line", label: t("console.form.reason") }],
    command: ({ reason }) => ({ do: "rejectRules", proposal, reason }),
  });
}

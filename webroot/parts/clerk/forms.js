// The clerk's own forms.
import { pick, t } from "../../lib/i18n.js";
import { choice, form, freeId, people, person, reason } from "../console/forms.js";
import { judgeName, presenterName } from "../console/names.js";

const READY_ANSWERS = 3;

/** The answers most often given are one key each; any other is written. */
export function answerProblem(page, one) {
  const { problem, judge, kind, text } = one;
  const about = `${judgeName(page.desk, judge)}  ${t(`judge.help.kinds.${kind}`)}  ${text}`;
  const ready = Array.from({ length: READY_ANSWERS }, (_, i) => t(`clerk.problems.ready${i + 1}`));
  page.open({
    title: t("console.do.answerProblem"),
    about,
    items: [
      ...ready.map((words, i) => ({ key: String(i + 1), label: words, act: () => page.run({ do: "answerProblem", problem, text: words }) })),
      { key: "w", label: t("clerk.problems.write"), act: () => form(page, "answerProblem", [{ name: "text", kind: "lines", label: t("clerk.problems.answer"), longest: 500 }], (answers) => ({ problem, ...answers }), { about }) },
    ],
  });
}

export const decide = (page, what, { judge, presenter, turn }) =>
  form(page, what, [reason()], (answers) => ({ judge, presenter, turn, ...answers }), { about: `${judgeName(page.desk, judge)} → ${presenterName(page.desk, presenter)}` });

export function substitute(page, judge) {
  const from = [
    { id: "next", label: t("clerk.substitute.next") },
    { id: "now", label: t("clerk.substitute.now") },
  ];
  const taken = page.desk.judges.map(({ id }) => id);
  form(page, "substituteJudge", [...people(), choice("from", t("clerk.substitute.from"), from), reason()],
    ({ from, reason, ...answers }) => ({ judge: judge.id, substitute: person(freeId("j", taken), answers), now: from === "now", reason }),
    { about: t("clerk.substitute.about", { name: pick(judge, "name") }), done: ({ name }) => page.open({ title: t("console.do.substituteJudge"), about: t("clerk.substitute.seat", { name }), items: [{ key: "o", label: t("clerk.ok"), act: () => {} }] }) });
}

// A command by HTTP, while the socket keeps its answer waiting: on a line that loses packets a second connection is often
// through before the first has recovered. The id is the same, so the command is done once whichever way comes first.
import { lang } from "../lib/i18n.js";
import { shell } from "../lib/shell.js";

const PATIENCE_MS = 10_000;

/** Resolves with `{receipt}` or `{refused}`, or with null where this way told nothing. */
export async function otherWay(command) {
  const ends = new AbortController();
  const patience = setTimeout(() => ends.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(`/api/v1/contests/${shell.contest}/commands?${new URLSearchParams({ as: shell.as, lang: lang() })}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(command),
      signal: ends.signal,
    });
    const said = await answer.json();
    if (answer.ok) return said;
    return answer.status === 409 ? { refused: { id: command.id, code: said.code, say: said.detail } } : null;
  } catch (cut) {
    return null;
  } finally {
    clearTimeout(patience);
  }
}

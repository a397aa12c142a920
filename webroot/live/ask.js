// One question to the server over HTTP and its answer; nothing is tried twice.
import { lang, t } from "../lib/i18n.js";

const GIVE_UP_MS = 15_000;

/**
 * @param {string} path @param {object} [body] what to POST; without it the question is a GET
 * @returns {Promise<{ok: boolean, status: number, code: string, say: string, body: object}>} say: what went wrong, for people; status 0: no answer
 */
export async function ask(path, body) {
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), GIVE_UP_MS);
  try {
    const response = await fetch(`${path}?lang=${lang()}`, {
      credentials: "same-origin",
      signal: patience.signal,
      ...(body && { method: "POST", headers: { "Content-Type": "application/json", "X-Leitai": "1" }, body: JSON.stringify(body) }),
    });
    const answer = await response.json().catch(() => ({}));
    return { ok: response.ok, status: response.status, code: answer.code ?? "", say: answer.detail ?? "", body: answer };
  } catch (unreachable) {
    return { ok: false, status: 0, code: "", say: t("account.unreachable"), body: {} };
  } finally {
    clearTimeout(late);
  }
}

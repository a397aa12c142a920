// One file to the server in parts, by tus 1.0.0. Each call ends in what it promises, or in Cut, Gone, Refused or an AbortError.
import { lang } from "../lib/i18n.js";
import { shell } from "../lib/shell.js";

const TUS = { "Tus-Resumable": "1.0.0" };
/** Small enough for what proxies take unless they are told otherwise; a cut costs no more than this. */
export const PART_BYTES = 1024 * 1024;
/** A line on which nothing moved for so long is dead, whatever the browser believes. */
const STALLED_MS = 30_000;
/** The server, or what stands before it, is away or has no time: later it may. */
const LATER = [408, 425, 429, 500, 502, 503, 504];

export class Cut extends Error {}

/** The server knows nothing of it (any more). */
export class Gone extends Error {}

/** For good; `say` is the sentence for the person, or "" where there is none. */
export class Refused extends Error {
  constructor(status, say) {
    super(String(status));
    Object.assign(this, { status, say });
  }
}

const as = () => new URLSearchParams({ as: shell.as, lang: lang() });

/** A place for it, or the one where it was begun before: {place, sent}. @param digest SHA-256 in base64 */
export async function begin({ presenter, exhibit, title, length, digest, signal }) {
  const query = as();
  query.set("presenter", presenter);
  query.set("title", title);
  if (exhibit) query.set("exhibit", exhibit);
  const headers = { ...TUS, "Upload-Length": String(length), "Repr-Digest": `sha-256=:${digest}:` };
  const answer = await ask(`/api/v1/contests/${shell.contest}/exhibits/uploads?${query}`, { method: "POST", headers, signal });
  return { place: answer.headers.get("Location"), sent: Number(answer.headers.get("Upload-Offset")) };
}

/** How it stands: {state, size?, code?, say?}. */
export async function standing(place, signal) {
  return (await ask(`${place}?${as()}`, { signal, cache: "no-store" })).json();
}

/** Whether it worked does not matter: what nobody asks for runs out. */
export function forget(place) {
  fetch(`${place}?${as()}`, { method: "DELETE", headers: TUS, keepalive: true }).catch(() => {});
}

/** The file's next part. @return how much is there then */
export async function sendPart(place, file, sent, { signal, moved }) {
  // read first: a file that can't be read any more must not look like a broken line
  const bytes = await file.slice(sent, sent + PART_BYTES).arrayBuffer();
  const request = await patch(`${place}?${as()}`, bytes, sent, { signal, moved });
  const there = request.getResponseHeader("Upload-Offset");
  if (request.status === 204 || (request.status === 409 && there !== null)) return Number(there);
  throw failure(request.status, request.responseText);
}

function patch(url, bytes, sent, { signal, moved }) {
  return new Promise((done, fail) => {
    if (signal.aborted) return fail(new DOMException("stopped", "AbortError"));
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    let stalled = setTimeout(stop, STALLED_MS);
    const alive = () => {
      clearTimeout(stalled);
      stalled = setTimeout(stop, STALLED_MS);
    };
    signal.addEventListener("abort", stop);
    request.open("PATCH", url);
    for (const [name, value] of Object.entries({ ...TUS, "Upload-Offset": String(sent), "Content-Type": "application/offset+octet-stream" })) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => {
      alive();
      moved(sent + loaded);
    };
    request.onload = () => done(request);
    request.onerror = () => fail(new Cut());
    request.onabort = () => fail(signal.aborted ? new DOMException("stopped", "AbortError") : new Cut());
    request.onloadend = () => {
      clearTimeout(stalled);
      signal.removeEventListener("abort", stop);
    };
    request.send(bytes);
  });
}

async function ask(url, options) {
  let answer;
  try {
    answer = await fetch(url, options);
  } catch (why) {
    throw why.name === "AbortError" ? why : new Cut();
  }
  if (answer.ok) return answer;
  throw failure(answer.status, await answer.text().catch(() => ""));
}

function failure(status, text) {
  if (LATER.includes(status)) return new Cut();
  if (status === 404 || status === 410) return new Gone();
  return new Refused(status, sentence(text));
}

/** A proxy's own page is none. */
function sentence(text) {
  try {
    return JSON.parse(text).detail || "";
  } catch (none) {
    return "";
  }
}

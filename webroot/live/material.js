// Exhibits' files, held ready: a page that is turned is there at once, also where the line is thin or gone by then.
// Over https the browser's own store keeps them across a reload; on plain http there is none, and they are kept in memory.
import { shell } from "../lib/shell.js";

const AT_ONCE = 2;
const AGAIN_MS = 5_000;
const STORE = `leitai-material-${shell.contest}`;

const held = new Map(); // sha256 → object URL
const failed = new Set();
const listeners = new Set();
let wanted = []; // [{file, type, size}]
let working = 0;

export const pathOf = ({ file }) => `/api/v1/contests/${shell.contest}/exhibits/files/${file}`;

/** Where an element loads it from: what is held, else the server. */
export const urlOf = (file) => held.get(file.file) || pathOf(file);

export const isHeld = (file) => held.has(file.file);

/** Calls back when more is held. */
export function onHeld(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** {have, of}: how much of what was asked for is here. */
export function readiness() {
  return { have: wanted.filter(isHeld).length, of: wanted.length };
}

/** Fetches all of these, in this order; what is no longer among them is let go. */
export function keep(files) {
  const names = new Set(files.map(({ file }) => file));
  wanted = files.filter(({ file }, i) => files.findIndex((one) => one.file === file) === i);
  for (const [name, url] of held)
    if (!names.has(name)) {
      URL.revokeObjectURL(url);
      held.delete(name);
    }
  failed.clear();
  work();
  tell();
}

function work() {
  while (working < AT_ONCE) {
    const next = wanted.find((file) => !held.has(file.file) && !file.busy && !failed.has(file.file));
    if (!next) return;
    next.busy = true;
    working += 1;
    fetchOne(next)
      .then((blob) => held.set(next.file, URL.createObjectURL(blob)))
      .catch(() => retryLater(next))
      .finally(() => {
        next.busy = false;
        working -= 1;
        tell();
        work();
      });
  }
}

function retryLater(file) {
  failed.add(file.file);
  setTimeout(() => {
    failed.delete(file.file);
    work();
  }, AGAIN_MS);
}

async function fetchOne(file) {
  const path = pathOf(file);
  const store = window.caches ? await caches.open(STORE).catch(() => null) : null;
  const kept = store && (await store.match(path));
  if (kept) return kept.blob();
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(String(answer.status));
  if (store) await store.put(path, answer.clone()).catch(() => {});
  return answer.blob();
}

function tell() {
  for (const listener of listeners) listener();
}

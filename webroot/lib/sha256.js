// A file's SHA-256 without the whole file in memory. The browser's own wants all of it at once, and is not there on plain http.
import { sha256 } from "../vendor/noble-hashes/sha2.js";

const SLICE_BYTES = 1024 * 1024;

/** As base64. Fails where the file can't be read, as one that was moved since it was chosen, and where the signal says so. */
export async function digestOf(file, signal) {
  const digest = sha256.create();
  for (let at = 0; at < file.size; at += SLICE_BYTES) {
    digest.update(new Uint8Array(await file.slice(at, at + SLICE_BYTES).arrayBuffer()));
    if (signal.aborted) throw new DOMException("stopped", "AbortError");
  }
  return btoa(String.fromCharCode(...digest.digest()));
}

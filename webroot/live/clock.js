// The server's time, from the best of a few round trips. Nothing ticks over the wire.
import { shell } from "../lib/shell.js";

const KEPT = 8;

let samples = [];
let offset = (shell.now ? Date.parse(shell.now) : Date.now()) - performance.now();

/** Milliseconds since 1970 by the server's clock, as well as this page knows it. */
export function serverNow() {
  return performance.now() + offset;
}

/** One answered time question: asked and answered by this page's performance.now(), `at` by the server. */
export function learnTime(askedMs, answeredMs, at) {
  samples.push({ roundTrip: answeredMs - askedMs, offset: Date.parse(at) - (askedMs + answeredMs) / 2 });
  samples = samples.slice(-KEPT);
  offset = samples.reduce((best, one) => (one.roundTrip < best.roundTrip ? one : best)).offset;
}

/** After a sleep or a set clock, what was learnt no longer holds. */
export function forgetTime() {
  samples = [];
}

/** Milliseconds left of a phase as `hall` and `judge` tell it, negative in overtime; null where no clock runs or stands. */
export function leftOf(phase) {
  if (!phase) return null;
  if (phase.endsAt) return Date.parse(phase.endsAt) - serverNow();
  return phase.leftMs ?? null;
}

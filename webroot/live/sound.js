// Sounds, made by the page itself: halls are offline. Silent until a person has switched them on here; browsers ask for that touch.
import { shell } from "../lib/shell.js";

const KEPT_AS = `leitai/sound/${shell.page}`;
const STEP = 0.1;
/** A struck bell's partials, as multiples of its pitch, and how loud each is. */
const BELL = [[1, 1], [2.76, 0.5], [5.4, 0.25], [8.93, 0.12]];

let kept = read();
let context = null;
let output = null;
const listeners = new Set();

function read() {
  try {
    return { on: false, volume: 0.7, ...JSON.parse(localStorage.getItem(KEPT_AS)) };
  } catch (blocked) {
    return { on: false, volume: 0.7 };
  }
}

function keep(changed) {
  kept = { ...kept, ...changed };
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(kept));
  } catch (blocked) {
    // a screen that keeps nothing is asked again
  }
  if (output) output.gain.value = kept.volume;
  listeners.forEach((changed) => changed());
}

function open() {
  if (context) return;
  const Context = window.AudioContext || window.webkitAudioContext;
  if (!Context) return;
  context = new Context();
  output = context.createGain();
  output.gain.value = kept.volume;
  output.connect(context.destination);
  context.onstatechange = () => listeners.forEach((changed) => changed());
}

/** "off"; "waiting": switched on, and the browser wants a touch first; "on". */
export function soundState() {
  if (!kept.on) return "off";
  return context && context.state === "running" ? "on" : "waiting";
}

/** From 0 to 1. */
export const volume = () => kept.volume;

/** To be called from a touch or a key. */
export function switchSound(on) {
  keep({ on });
  if (!on) return;
  open();
  if (context) context.resume();
}

/** @param steps up, or down where negative */
export function turnVolume(steps) {
  keep({ volume: Math.min(1, Math.max(0, Math.round((kept.volume + steps * STEP) * 10) / 10)) });
}

export function onSound(changed) {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Switched on in an earlier life of this screen: tries at once, and at the first touch. */
export function wakeSound() {
  if (!kept.on) return;
  open();
  if (context) context.resume();
  const touched = () => {
    if (kept.on && context) context.resume();
    window.removeEventListener("pointerdown", touched);
    window.removeEventListener("keydown", touched);
  };
  window.addEventListener("pointerdown", touched);
  window.addEventListener("keydown", touched);
}

function tone(frequency, at, seconds, loud, type = "sine") {
  const oscillator = context.createOscillator();
  const envelope = context.createGain();
  oscillator.type = type;
  oscillator.frequency.value = frequency;
  envelope.gain.setValueAtTime(0.0001, at);
  envelope.gain.exponentialRampToValueAtTime(loud, at + 0.008);
  envelope.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  oscillator.connect(envelope);
  envelope.connect(output);
  oscillator.start(at);
  oscillator.stop(at + seconds + 0.05);
}

const SOUNDS = {
  /** @param strokes how often the bell is struck */
  bell(strokes = 1) {
    for (let i = 0; i < strokes; i++)
      for (const [partial, loud] of BELL) tone(880 * partial, context.currentTime + i * 0.55, 1.8 / partial + 0.3, 0.3 * loud);
  },
  mark: () => tone(1320, context.currentTime, 0.12, 0.18, "triangle"),
  struck: () => tone(140, context.currentTime, 0.3, 0.5, "triangle"),
  total() {
    for (const [partial, loud] of BELL) tone(196 * partial, context.currentTime, 3 / partial + 0.4, 0.4 * loud);
  },
  first() {
    [523.25, 659.25, 783.99, 1046.5].forEach((pitch, i) => tone(pitch, context.currentTime + i * 0.16, i === 3 ? 1.6 : 0.35, 0.25, "triangle"));
  },
};

/** Nothing where the sound is off. @param name of {@link SOUNDS} */
export function play(name, ...how) {
  if (soundState() === "on") SOUNDS[name](...how);
}

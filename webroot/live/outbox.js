// Commands that must arrive. Each keeps its id and content until the server answers it, across reloads; it is sent again on
// every connect and every few seconds. Commands go one at a time in the order they were made: were the second sent while the
// first is still unanswered, a retry of the first could land after it and bring older marks back.

import { shelf } from "./kept.js";
import { newId } from "./uuid.js";

const AGAIN_MS = 4000;
const LONGEST_WAIT_MS = 15000;
const OTHER_WAY_MS = 800;
const OTHER_WAYS = 3; // for each time that it is sent: a browser holds few connections
const FOR_LATER = new Set(["busy", "too-many", "not-saved", "cut-off", "read-only"]);

/** Newer marks for a sheet make older ones, that never left, needless; nothing else does. */
const sameSheet = (a, b) => a.do === "giveMarks" && b.do === "giveMarks" && a.presenter === b.presenter && a.turn === b.turn;

/**
 * @param {string} seat  what the commands belong to, as "weixian-8/judge/j1"
 * @param {(command: object) => void} send  puts a command on the socket; called only while connected
 * @param {() => void} changed  something was sent, answered or added
 * @param {(command: object) => Promise<object|null>} [otherWay]  tried beside the socket where its answer is slow; null: it told nothing
 */
export const openOutbox = ({ seat, send, changed, onReceipt, onRefused, otherWay }) => {
  const box = shelf(`leitai/outbox/${seat}/`);
  let connected = false;
  let underWay = null; // the id that was sent on this connection and is not answered yet
  let busyTimes = 0;
  let timer = 0;
  let slow = 0;

  const entries = () =>
    box
      .names()
      .map((id) => box.get(id))
      .filter(Boolean);

  const tryOtherWay = (command, left) => {
    clearTimeout(slow);
    if (!otherWay || left === 0) return;
    slow = setTimeout(() => {
      if (!box.get(command.id)) return;
      otherWay(command).then((answer) => answer && heard(answer));
      tryOtherWay(command, left - 1);
    }, OTHER_WAY_MS);
  };

  const sendFirst = () => {
    clearTimeout(timer);
    clearTimeout(slow);
    if (!connected) return;
    const first = entries()[0];
    underWay = first ? first.command.id : null;
    if (!first) return;
    // marked before it leaves: once it may be on the wire, a newer one must not take its place
    if (!first.sent) box.put(underWay, { ...first, sent: true });
    timer = setTimeout(sendFirst, AGAIN_MS);
    send(first.command);
    tryOtherWay(first.command, OTHER_WAYS);
  };

  const later = () => {
    clearTimeout(timer);
    clearTimeout(slow);
    underWay = null;
    const wait = Math.min(LONGEST_WAIT_MS, 500 * 2 ** busyTimes++);
    timer = setTimeout(sendFirst, wait / 2 + (Math.random() * wait) / 2);
  };

  const answered = (id) => {
    const entry = box.get(id);
    if (!entry) return null;
    box.drop(id);
    busyTimes = 0;
    return entry.command;
  };

  // another tab of this seat put something in, or had an answer: whichever tab is left goes on with it
  box.onElsewhere(() => {
    if (!underWay || !box.get(underWay)) sendFirst();
    changed();
  });

  const receipt = (said) => {
    const command = answered(said.id);
    if (command) onReceipt(said, command);
    else if (said.id !== underWay) return;
    sendFirst();
    changed();
  };

  const refused = (refusal) => {
    if (FOR_LATER.has(refusal.code)) {
      if (refusal.id === underWay) later();
    } else {
      const command = answered(refusal.id);
      if (command) onRefused(refusal, command);
      else if (refusal.id !== underWay) return;
      sendFirst();
    }
    changed();
  };

  const heard = (answer) => (answer.receipt ? receipt(answer.receipt) : refused(answer.refused));

  return {
    /** Takes a command without an id; gives it one and sends it as soon as its turn comes. */
    put(command) {
      const waiting = entries();
      for (const entry of waiting) if (!entry.sent && sameSheet(entry.command, command)) box.drop(entry.command.id);
      const id = newId(waiting.map((entry) => entry.command.id));
      box.put(id, { command: { id, ...command }, sent: false });
      if (!underWay) sendFirst();
      changed();
    },

    /** Unanswered commands, oldest first: `{command, onTheWay}`. */
    pending: () => entries().map(({ command }) => ({ command, onTheWay: command.id === underWay })),

    connected(now) {
      connected = now;
      underWay = null;
      busyTimes = 0;
      sendFirst();
      changed();
    },

    receipt,
    refused,
  };
};

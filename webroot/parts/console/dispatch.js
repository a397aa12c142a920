import { newId } from "../../live/uuid.js";

/** A press lives this long. A judge's mark is kept for as long as it takes; a director's key must never act late. */
export const PRESS_LIVES_MS = 10_000;
const ASK_AGAIN_MS = 3_000;
const BUSY_AGAIN_MS = 400;

/**
 * The desk's commands on their way. Each has one id and one of three ends: a receipt, a refusal, or `lost` when no
 * answer came within ten seconds of the press. Until then it is sent again with its id, which the server plays once.
 *
 * Where the server wants to see first who it is (`second-look`), the press waits without a clock until {@link again} or {@link giveUp}.
 *
 * @param send hands an object to the socket; true where the socket took it
 * @param look called when presses wait for a second look
 * @param ended called with each command that came to its end: {id, command, end, say, seq}
 */
export class Dispatch {
  isOpen = false;
  waiting = new Map(); // id → {id, command, pressedAt, askAt, left}

  constructor({ send, ended, look, now = () => performance.now() }) {
    this.post = send;
    this.ended = ended;
    this.look = look;
    this.now = now;
  }

  /** @param id the id of an earlier try of the very same command, so that it cannot happen twice */
  submit(command, id = newId()) {
    const press = { id, command, pressedAt: this.now(), askAt: 0, left: false };
    this.waiting.set(id, press);
    this.ask(press);
    return id;
  }

  /** Unanswered commands of this kind: what a button shows as under way. */
  isUnderWay(what) {
    for (const { command } of this.waiting.values()) if (command.do === what) return true;
    return false;
  }

  get isEmpty() {
    return this.waiting.size === 0;
  }

  opened() {
    this.isOpen = true;
    for (const press of this.waiting.values()) press.askAt = 0; // those that wait for a look stay
    this.tick();
  }

  cut() {
    this.isOpen = false;
  }

  receipt({ id, seq }) {
    this.end(id, { end: "done", seq });
  }

  refused({ id, code, say }) {
    const press = this.waiting.get(id);
    if (code === "second-look" && press && this.look) {
      Object.assign(press, { looks: true, say });
      this.look(press.command);
    } else if ((code === "busy" || code === "too-many") && press) press.askAt = this.now() + BUSY_AGAIN_MS;
    else this.end(id, { end: "refused", say });
  }

  /** Called a few times a second. */
  tick() {
    const now = this.now();
    for (const press of [...this.waiting.values()]) {
      if (press.looks) continue;
      if (now - press.pressedAt > PRESS_LIVES_MS) this.end(press.id, { end: press.left ? "unanswered" : "unsent" });
      else if (now >= press.askAt) this.ask(press);
    }
  }

  /** The person has shown who it is: the same presses again, with the ids they had. */
  again() {
    for (const press of this.looking()) Object.assign(press, { looks: false, pressedAt: this.now(), askAt: 0, left: false });
    this.tick();
  }

  giveUp() {
    for (const { id, say } of this.looking()) this.end(id, { end: "refused", say });
  }

  looking() {
    return [...this.waiting.values()].filter(({ looks }) => looks);
  }

  ask(press) {
    if (!this.isOpen) return;
    press.askAt = this.now() + ASK_AGAIN_MS;
    if (this.post({ id: press.id, ...press.command }) !== false) press.left = true;
  }

  end(id, how) {
    const press = this.waiting.get(id);
    if (!press) return;
    this.waiting.delete(id);
    this.ended({ id, command: press.command, ...how });
  }
}

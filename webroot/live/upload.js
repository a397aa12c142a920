// Files on their way to the server, one after another. Each goes on where it was after a cut, a reload and a restart of the server.
import { digestOf } from "../lib/sha256.js";
import { shell } from "../lib/shell.js";
import { begin, Cut, forget, Gone, Refused, sendPart, standing } from "./tus.js";
import { keep, kept, letGo } from "./upload-kept.js";
import { newId } from "./uuid.js";

const MOST_BYTES = 50 * 1024 * 1024;
const ASK_MS = 1_000;
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
const MOST_ANEW = 3;
const OVER = ["refused", "failed"];

export class Uploads {
  /**
   * [{id, name, size, sent, state, say, why}]; what is done is gone.
   * state: "waiting", "reading" (its digest), "sending", "cut" (until the line is back), "paused", "preparing"; and over: "refused", "failed".
   * say: the server's sentence; why: our own, by its key.
   */
  list = [];

  /** @param changed asks for a drawing */
  constructor({ presenter, changed }) {
    this.presenter = presenter;
    this.changed = changed;
    this.shelf = `${shell.contest}/${shell.as}/${presenter}`;
    window.addEventListener("online", () => this.wake && this.wake());
  }

  /** Whether the page may go: nothing is on its way, or it goes on by itself afterwards. */
  get mayLeave() {
    return this.list.every(({ state, isKept }) => isKept || OVER.includes(state));
  }

  /** What an earlier page left. */
  async takeUp() {
    for (const { id, file, exhibit, digest, place, at, paused } of await kept(this.shelf))
      if (!this.list.some((one) => one.id === id)) this.list.push({ ...fresh(file, exhibit), id, digest, place, at, state: paused ? "paused" : "waiting", isKept: true });
    this.changed();
    this.next();
  }

  /** @param exhibit the id of what the plan promised, or null */
  add(files, exhibit) {
    for (const file of files) {
      const one = fresh(file, exhibit);
      const why = file.size > MOST_BYTES ? "tooLarge" : file.size === 0 ? "empty" : "";
      this.list.push(Object.assign(one, why ? { state: "refused", why } : {}));
      if (!why) this.remember(one);
    }
    this.changed();
    this.next();
  }

  /** Cancelled, or its end was read. */
  drop(id) {
    const one = this.find(id);
    if (!one) return;
    one.stop?.abort();
    if (one.place && one.state !== "preparing") forget(one.place);
    this.list = this.list.filter((each) => each !== one);
    letGo(id);
    this.changed();
    this.next();
  }

  pause(id) {
    const one = this.find(id);
    one.state = "paused";
    one.stop?.abort();
    this.remember(one);
    this.changed();
    this.next();
  }

  /** After a pause, or once more after it failed. */
  goOn(id) {
    const one = this.find(id);
    if (one.state === "failed") Object.assign(one, { place: null, digest: null, sent: 0, anew: 0 });
    Object.assign(one, { state: "waiting", say: "", why: "" });
    this.remember(one);
    this.changed();
    this.next();
  }

  find(id) {
    return this.list.find((each) => each.id === id);
  }

  async remember(one) {
    const { id, file, exhibit, digest, place, at, state } = one;
    one.isKept = await keep({ id, shelf: this.shelf, file, exhibit, digest, place, at, paused: state === "paused" });
    if (!this.list.includes(one)) letGo(id);
  }

  next() {
    if (this.list.some(({ state }) => ["reading", "sending", "cut"].includes(state))) return;
    const one = this.list.find(({ state }) => state === "waiting");
    if (one) this.send(one);
  }

  async send(one) {
    const stop = new AbortController();
    one.stop = stop;
    const mine = () => one.stop === stop && !stop.signal.aborted && this.list.includes(one);
    for (let tries = 0; mine(); tries += 1) {
      const before = one.sent;
      try {
        await this.bring(one, stop.signal);
        if (mine()) this.prepare(one);
        return;
      } catch (why) {
        if (!mine()) return;
        if (why instanceof Gone && one.anew < MOST_ANEW) Object.assign(one, { place: null, sent: 0, anew: one.anew + 1 });
        else if (why instanceof Cut) {
          if (one.sent > before) tries = 0;
          this.set(one, "cut");
          await this.later(WAITS_MS[Math.min(tries, WAITS_MS.length - 1)]);
        } else if (why instanceof Refused && why.status === 401) return this.end(one, "failed", "", "signedOut");
        else if (why instanceof Refused) return this.end(one, "refused", why.say, "refused");
        else return this.end(one, "failed", "", why instanceof Gone ? "gone" : "unreadable");
      }
    }
  }

  /** All of it, from wherever it is. */
  async bring(one, signal) {
    if (!one.digest) {
      this.set(one, "reading");
      one.digest = await digestOf(one.file, signal);
    }
    if (one.place) one.sent = sentOf(one, await standing(one.place, signal));
    else {
      const { digest, exhibit, size: length } = one;
      const title = exhibit ? "" : one.name.replace(/\.[^.]*$/, "");
      Object.assign(one, await begin({ presenter: this.presenter, exhibit, title, length, digest, signal }));
      this.remember(one);
    }
    const moved = (sent) => {
      one.sent = sent;
      this.changed();
    };
    while (one.sent < one.size) {
      this.set(one, "sending");
      one.sent = await sendPart(one.place, one.file, one.sent, { signal, moved });
    }
  }

  /** Until it is made into pages, or refused. */
  async prepare(one) {
    Object.assign(one, { stop: null, sent: one.size });
    this.set(one, "preparing");
    this.next();
    while (this.list.includes(one) && one.state === "preparing") {
      try {
        const { state, size, code, say } = await standing(one.place);
        if (state === "ready") return this.drop(one.id);
        if (state === "refused") return this.end(one, code === "file-changed" ? "failed" : "refused", say, "refused");
        if (state === "coming") return Object.assign(one, { state: "waiting", sent: size }) && this.next();
      } catch (why) {
        if (why instanceof Gone) return this.end(one, "failed", "", "gone");
        if (!(why instanceof Cut)) return this.end(one, "refused", why.say || "", "refused");
      }
      await this.later(ASK_MS);
    }
  }

  /** In so long, or as soon as the browser knows of a line. */
  later(ms) {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  set(one, state) {
    one.state = state;
    this.changed();
  }

  end(one, state, say, why) {
    Object.assign(one, { state, say, why, stop: null });
    letGo(one.id);
    this.changed();
    this.next();
  }
}

const fresh = (file, exhibit) => ({ id: newId(), at: Date.now(), file, exhibit, name: file.name, size: file.size, sent: 0, anew: 0, digest: null, place: null, state: "waiting", say: "", why: "", isKept: false, stop: null });

const sentOf = (one, { state, size }) => (state === "coming" ? size : one.size);

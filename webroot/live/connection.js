// One socket: frames in, commands out, and back by itself after every cut.
import { lang, onLang } from "../lib/i18n.js";
import { shell } from "../lib/shell.js";
import { forgetTime, learnTime, serverNow } from "./clock.js";

const SILENCE_MS = 25_000; // the server speaks at least every 10 s
const OPENING_MS = 10_000;
const LOOK_MS = 1_000;
const JUMP_MS = 3_000;
const AWAY_MS = 30_000;
const PROOF_MS = 2_000;
const TIME_QUESTIONS_MS = [0, 400, 1_200, 3_000];
const TIME_AGAIN_MS = 60_000;
const RELOAD_PAUSE_MS = 60_000;
const MOVED = 1012;
const REVOKED = 1008;

/** After the n-th cut in a row, a wait between these: staff at once, viewers spread, so that ten thousand do not come as one. */
const WAITS = {
  staff: (n) => [0, Math.min(500 * 2 ** n, 5_000)],
  screen: (n) => [0, Math.min(1_000 * 2 ** n, 10_000)],
  viewer: (n) => [500, Math.min(15_000 * 2 ** n, 60_000)],
};

/**
 * Starts from the frames in the page, then follows the socket.
 *
 * @param {object} options
 *   contest, views, as; kind: "staff" | "screen" | "viewer";
 *   onFrame(view, body, frame), onReceipt(receipt), onRefused(refused),
 *   onState(state, {since, revoked, spokeAt}): "connecting" | "live" | "cut"; spokeAt: when the server last spoke, ISO, or null,
 *   onBehind(asOf): the server can't reach where the contest is, and shows it as of then, ISO; null: it can again,
 *   canReload(): whether nothing unsent would be lost by a reload
 * @returns {{send(message: object): boolean, state(): string, close(): void}} send is false where no socket is open: keep the command
 */
export function openConnection(options) {
  const connection = new Connection(options);
  connection.start(options.frames || shell.frames);
  return {
    send: (message) => connection.send(message),
    state: () => connection.state,
    close: () => connection.stop(),
  };
}

class Connection {
  constructor(options) {
    this.options = { kind: "viewer", canReload: () => true, ...options };
    this.newest = new Map();
    this.state = null;
    this.cuts = 0;
    this.socket = null;
    this.retry = null;
    this.questions = [];
    this.look = this.look.bind(this);
    this.comeBack = this.comeBack.bind(this);
    this.seen = this.seen.bind(this);
    this.shownAgain = (event) => event.persisted && this.comeBack();
  }

  start(frames) {
    for (const frame of frames) this.take(frame);
    this.looker = setInterval(this.look, LOOK_MS);
    this.looked = { wall: Date.now(), steady: performance.now() };
    document.addEventListener("visibilitychange", this.seen);
    window.addEventListener("pageshow", this.shownAgain);
    window.addEventListener("online", this.comeBack);
    this.endLang = onLang(() => this.open()); // the server's sentences follow the language too
    this.open();
  }

  stop() {
    this.stopped = true;
    clearInterval(this.looker);
    this.endLang();
    document.removeEventListener("visibilitychange", this.seen);
    window.removeEventListener("pageshow", this.shownAgain);
    window.removeEventListener("online", this.comeBack);
    this.drop();
  }

  send(message) {
    if (this.state !== "live") return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  open() {
    clearTimeout(this.retry);
    this.retry = null;
    this.drop();
    if (this.stopped) return;
    if (this.state !== "cut") this.tell("connecting");
    this.heard = performance.now();
    const socket = new WebSocket(this.url());
    this.socket = socket;
    socket.onopen = () => this.opened();
    socket.onmessage = (event) => this.hear(event.data);
    socket.onclose = (event) => this.cut(event.code);
  }

  opened() {
    this.fallBehind(null);
    this.heard = performance.now();
    this.revoked = false;
    this.tell("live");
    forgetTime();
    this.questions = TIME_QUESTIONS_MS.map((ms) => setTimeout(() => this.askTime(), ms));
  }

  /** Leaves a socket without waiting for its farewell: a dead link sends none. */
  drop() {
    this.questions.forEach(clearTimeout);
    this.questions = [];
    this.proveBy = null;
    if (!this.socket) return;
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null;
    this.socket.close();
    this.socket = null;
  }

  cut(code) {
    this.drop();
    this.revoked ||= code === REVOKED; // until a socket opens again: the next one is refused before it opens
    this.tell("cut");
    const [least, most] = WAITS[this.options.kind](this.revoked ? 5 : this.cuts);
    const wait = code === MOVED && this.options.kind !== "viewer" ? 0 : least + Math.random() * (most - least);
    this.cuts += 1;
    this.retry = setTimeout(() => this.open(), wait);
  }

  hear(data) {
    this.heard = performance.now();
    this.spokeAt = serverNow();
    this.proveBy = null;
    this.cuts = 0;
    const message = JSON.parse(data);
    if (message.view) this.take(message);
    else if (message.receipt) this.options.onReceipt?.(message.receipt);
    else if (message.refused) this.options.onRefused?.(message.refused);
    else if (message.time !== undefined) learnTime(message.time, this.heard, message.at);
    else if (message.behind !== undefined) this.fallBehind(message.behind);
    else if (message.reload) this.reload();
  }

  take(frame) {
    const known = this.newest.get(frame.view);
    if (known && (frame.term < known.term || (frame.term === known.term && frame.rev <= known.rev))) return;
    this.newest.set(frame.view, { term: frame.term, rev: frame.rev });
    this.options.onFrame(frame.view, frame.body, frame);
  }

  /** The server itself is cut off from where the contest is; this line is well. */
  fallBehind(behind) {
    this.options.onBehind?.(behind ? behind.asOf : null);
  }

  askTime() {
    this.asked = performance.now();
    this.send({ time: this.asked });
  }

  look() {
    const now = performance.now();
    const wall = Date.now();
    const jumped = Math.abs(wall - this.looked.wall - (now - this.looked.steady)) > JUMP_MS; // the device slept, or its clock was set
    this.looked = { wall, steady: now };
    if (jumped) this.comeBack();
    else if (this.proveBy && now > this.proveBy) this.comeBack();
    else if (this.socket && now - this.heard > (this.state === "live" ? SILENCE_MS : OPENING_MS)) this.cut();
    else if (this.state === "live" && now - this.asked > TIME_AGAIN_MS) this.askTime();
    if (this.reloading) this.reload();
  }

  /** The page is seen again: after a long while a new socket at once; after a short one this socket may prove that it lives. */
  seen() {
    if (document.visibilityState !== "visible") {
      this.hiddenAt = Date.now();
    } else if (this.state !== "live" || Date.now() - this.hiddenAt > AWAY_MS) {
      this.comeBack();
    } else {
      this.proveBy = performance.now() + PROOF_MS;
      this.askTime();
    }
  }

  /** The network is back, the device woke: a new socket at once, unless one is just being opened. */
  comeBack() {
    if (this.stopped || (this.socket && this.state !== "live" && performance.now() - this.heard < LOOK_MS)) return;
    forgetTime();
    this.open();
  }

  /** The server has another version of this page. At most once a minute: two servers of two versions must not make it spin. */
  reload() {
    this.reloading = true;
    if (!this.options.canReload()) return;
    this.reloading = false;
    try {
      if (Date.now() - Number(sessionStorage.getItem("leitai-reload")) < RELOAD_PAUSE_MS) return;
      sessionStorage.setItem("leitai-reload", String(Date.now()));
    } catch (blocked) {
      return;
    }
    location.reload();
  }

  tell(state) {
    if (state === this.state) return;
    this.state = state;
    this.options.onState?.(state, {
      since: Date.now(),
      revoked: Boolean(this.revoked),
      spokeAt: this.spokeAt ? new Date(this.spokeAt).toISOString() : null,
    });
  }

  url() {
    const { contest, views, as } = this.options;
    const query = new URLSearchParams({ contest, lang: lang(), contextTakeover: true });
    for (const view of views) query.append("view", view);
    if (as) query.set("as", as);
    if (shell.version) query.set("v", shell.version);
    // the console counts screens; a preview inside a page is none
    if (window === window.parent) {
      query.set("page", shell.page);
      if (shell.page === "screen") query.set("screen", shell.who);
    }
    return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live?${query}`;
  }
}

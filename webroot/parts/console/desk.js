// What the console and the gate have in common: the newest frames, commands and what became of them, keys, one dialog.
import { Page } from "../../lib/page.js";
import { t } from "../../lib/i18n.js";
import { shell } from "../../lib/shell.js";
import { Dispatch } from "./dispatch.js";
import { keyOf } from "./keys.js";
import { needsDirection, roleMay } from "./rights.js";

const TICK_MS = 250;
const TWICE_MS = 3_000;
/** Nobody reads a new next step faster than this; a double press must not run through two of them. */
export const SETTLE_MS = 500;

export class Desk extends Page {
  myRole = (shell.as ?? "").split("/")[0].toLowerCase();
  /** The row the arrow keys chose: a presenter's id, or null. */
  selected = null;
  /** What the open dialog shows, or null. */
  dialog = null;
  /** The newest thing that went wrong: {id, end: "refused" | "unsent" | "unanswered" | "notYours", what, say}, or null. */
  trouble = null;
  /** Sequence number of the newest entry that this desk knows to be on disk. */
  saved = 0;
  /** What a second look is asked for, as `secondLook` takes it, or null. */
  look = null;
  dispatch = new Dispatch({ send: (message) => this.connection.send(message), ended: (end) => this.ended(end), look: (command) => this.askLook(command) });
  whenEnded = new Map();
  pressedOnce = null;
  stepSeen = { name: "", since: -Infinity };
  onKey = (event) => this.pressed(event);

  kind() {
    return "staff";
  }

  canReload() {
    return this.dialog === null && this.look === null && this.dispatch.isEmpty;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.onKey);
    this.ticking = setInterval(() => this.tick(), TICK_MS);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKey);
    clearInterval(this.ticking);
    super.disconnectedCallback();
  }

  get desk() {
    return this.bodies.console;
  }

  get timezone() {
    return this.desk?.contest.timezone;
  }

  /** Somebody else holds the direction: {id, role}, or null. */
  get otherDirector() {
    const holder = this.desk?.direction;
    if (!holder || `${holder.role}/${holder.id}`.toLowerCase() === shell.as?.toLowerCase()) return null;
    return holder;
  }

  isMe(who) {
    return who === (shell.as ?? "").split("/")[1];
  }

  may(what) {
    return roleMay(this.myRole, what);
  }

  /** May, and nobody else holds the direction for it. */
  can(what) {
    return this.may(what) && !(this.otherDirector && needsDirection(this.myRole, what));
  }

  isUnderWay(what) {
    return this.dispatch.isUnderWay(what);
  }

  /**
   * Sends a command. Where it fails, the desk says so, unless `ended` takes the end.
   *
   * @param options id of an earlier try of the same command; ended({end, say, seq})
   */
  run(command, { id, ended } = {}) {
    if (!this.can(command.do)) {
      this.trouble = { end: "notYours", what: command.do };
      this.update();
      return null;
    }
    this.trouble = null;
    const sent = this.dispatch.submit(command, id);
    if (ended) this.whenEnded.set(sent, ended);
    this.update();
    return sent;
  }

  /** Does `act` at the second call with the same name within three seconds. */
  twice(name, act) {
    if (this.armed === name) {
      this.pressedOnce = null;
      act();
    } else {
      this.pressedOnce = { name, until: performance.now() + TWICE_MS };
    }
    this.update();
  }

  /** What waits for its second press, or null. */
  get armed() {
    return this.pressedOnce && performance.now() < this.pressedOnce.until ? this.pressedOnce.name : null;
  }

  /** Takes one next step: `step` names it with all that it depends on; not before it stood long enough to be read. */
  takeStep(step, again, command) {
    if (this.isUnderWay(command.do) || performance.now() - this.stepSeen.since < SETTLE_MS) return;
    if (again) this.twice(step, () => this.run(command));
    else this.run(command);
  }

  /** Tells which next step is on the screen. */
  sees(step) {
    if (step !== this.stepSeen.name) this.stepSeen = { name: step, since: performance.now() };
  }

  /** Says why a press did nothing. */
  tell(what, say) {
    this.trouble = { end: "refused", what, say };
    this.update();
  }

  open(dialog) {
    this.dialog = dialog;
    this.update();
  }

  shut() {
    this.dialog = null;
    this.update();
  }

  received(receipt) {
    this.saved = Math.max(this.saved, receipt.seq);
    if (this.trouble?.id === receipt.id) this.trouble = null; // late, but it was done
    this.dispatch.receipt(receipt);
    this.update();
  }

  refused(refused) {
    this.dispatch.refused(refused);
    this.update();
  }

  update() {
    const open = this.link?.state === "live";
    if (open !== this.wasOpen) {
      this.wasOpen = open;
      if (open) this.dispatch.opened();
      else this.dispatch.cut();
    }
    super.update();
  }

  /** Before this the server wants to see who it is, since the person signed in a while ago; then it is sent again. */
  askLook(command) {
    const end = (next) => {
      this.look = null;
      this.update();
      next();
    };
    this.look = { what: t(`console.do.${command.do}`), done: () => end(() => this.dispatch.again()), left: () => end(() => this.dispatch.giveUp()) };
    this.update();
  }

  /** The page's keys: [{key, act, …}]. */
  keys() {
    return [];
  }

  pressed(event) {
    const key = keyOf(event);
    if (key === null || this.dialog || this.look || !this.desk) return;
    const field = event.target.closest?.("input, textarea, select");
    if (field) return;
    if (key === "Enter" && event.target.closest?.("button, a, iframe")) return; // Enter presses what has the focus
    const found = this.keys().find((one) => one.key === key || one.alias === key);
    if (!found) return;
    event.preventDefault();
    if (event.repeat && !found.repeats) return;
    found.act(this, key);
    this.update();
  }

  ended({ id, command, end, say, seq }) {
    const told = this.whenEnded.get(id);
    this.whenEnded.delete(id);
    if (told) told({ end, say, seq });
    else if (end !== "done") this.trouble = { id, end, what: command.do, say };
    this.update();
  }

  tick() {
    this.dispatch.tick();
    if (this.pressedOnce && !this.armed) this.pressedOnce = null;
    this.update();
  }
}

// One judge's desk: what is typed for the presenter on stage, what is on its way, what the server answered.
// Everything belongs to a sheet, "p7/1" for presenter p7's first turn: nothing can move from one presenter to the next.

import { sameMarks, wholeMarks } from "../parts/marks.js";
import { shelf } from "./kept.js";
import { otherWay } from "./other-way.js";
import { openOutbox } from "./outbox.js";
import { newId } from "./uuid.js";

const DRAFT_AFTER_MS = 700;
const FORGET_MS = 12 * 3600 * 1000;
const NEW_MS = 30 * 60 * 1000;

export const sheetKey = ({ presenter, turn }) => `${presenter}/${turn}`;

export class Desk {
  /**
   * @param seat "weixian-8/judge/j1"
   * @param send puts a message on the socket; false where it is not open
   * @param changed asks for a drawing
   * @param now the server's time in milliseconds
   */
  constructor({ seat, send, changed, now }) {
    this.drafts = shelf(`leitai/draft/${seat}/`);
    this.answers = shelf(`leitai/answer/${seat}/`);
    this.seen = shelf(`leitai/seen/${seat}/`);
    this.send = send;
    this.changed = changed;
    this.now = now;
    this.key = null;
    this.draft = null;
    this.connected = false;
    this.outbox = openOutbox({
      seat,
      send,
      changed,
      otherWay,
      onReceipt: (receipt, command) => this.isMarks(command) && this.answered(command, { receipt }),
      onRefused: (refused, command) => (this.isMarks(command) ? this.answered(command, { refused }) : this.notReported(refused)),
    });
    this.forgetOld();
  }

  /** The desk's answer to this problem was read. */
  see(problem) {
    this.seen.put(String(problem), { at: this.now() });
    this.changed();
  }

  isSeen(problem) {
    return this.seen.get(String(problem)) !== null;
  }

  /** Changes of the running contest that this judge has read, up to a number. */
  readChanges(change) {
    this.seen.put("changes", { upTo: change, at: this.now() });
    this.changed();
  }

  /** What is new, the newest first: who comes in late need not read the whole evening. */
  newChanges() {
    const { upTo = 0 } = this.seen.get("changes") || {};
    return this.body.changes.filter(({ change, at }) => change > upTo && this.now() - Date.parse(at) < NEW_MS);
  }

  untroubled() {
    this.trouble = null;
    this.changed();
  }

  isMarks(command) {
    return command.do === "giveMarks";
  }

  /** Tells the desk that something is wrong. */
  report({ kind, text }) {
    this.trouble = null;
    this.outbox.put({ do: "reportProblem", kind, text: text.trim() });
  }

  notReported(refused) {
    this.trouble = refused.say;
    this.changed();
  }

  /** Reports that the server has not answered yet. */
  reports() {
    return this.outbox.pending().filter(({ command }) => command.do === "reportProblem");
  }

  marksPending() {
    return this.outbox.pending().filter(({ command }) => this.isMarks(command));
  }

  /** A new frame of the judge's view. */
  take(body) {
    const { presenter, turn } = body.stage;
    const before = this.key === null ? null : this.body.sheet.marks;
    const key = presenter ? sheetKey({ presenter: presenter.id, turn }) : null;
    this.body = body;
    if (key !== this.key) {
      this.stopDraft();
      this.key = key;
      this.draft = key && (this.drafts.get(key) || { typed: {}, dirty: false });
      if (key && !this.draft.dirty && !this.draft.revising) this.draft.typed = { ...body.sheet.marks };
    } else if (key && !this.draft.dirty && !this.draft.revising) {
      this.adopt(before, body.sheet.marks);
    }
    this.draftSoon();
  }

  /** Marks that another phone of this judge changed meanwhile. */
  adopt(before, after) {
    for (const { id } of this.body.criteria) if (before[id] !== after[id]) this.draft.typed[id] = after[id] || "";
  }

  type(criterion, text) {
    this.draft.typed = { ...this.draft.typed, [criterion]: text };
    this.draft.dirty = true;
    this.keepDraft();
    this.draftSoon();
  }

  whole() {
    return wholeMarks(this.draft.typed, this.body.criteria);
  }

  isComplete() {
    return Object.keys(this.whole()).length === this.body.criteria.length;
  }

  /** The judge said yes: from here on the marks are in the outbox until the server answers. */
  give() {
    this.stopDraft();
    this.draft.revising = false;
    this.keepDraft();
    this.answers.drop(this.key);
    this.outbox.put({ ...this.command(), madeAt: new Date(this.now()).toISOString() });
  }

  command() {
    const { presenter, turn } = this.body.stage;
    return { do: "giveMarks", presenter: presenter.id, turn, marks: this.whole() };
  }

  revise(marks) {
    this.draft = { ...this.draft, typed: { ...marks }, dirty: false, revising: true };
    this.keepDraft();
    this.changed();
  }

  /** Leaves what was given as it is. */
  keepGiven() {
    this.draft = { typed: { ...this.body.sheet.marks }, dirty: false, revising: false };
    this.drafts.drop(this.key);
    this.changed();
  }

  /** The oldest unanswered marks for the presenter on stage. */
  pending() {
    const mine = this.marksPending().filter(({ command }) => sheetKey(command) === this.key);
    return mine[mine.length - 1] || null;
  }

  /** Unanswered marks for presenters who have left the stage. */
  pendingElsewhere() {
    return this.marksPending().filter(({ command }) => sheetKey(command) !== this.key);
  }

  /** `{command, receipt}` or `{command, refused}`, the newest answer for the presenter on stage. */
  answer() {
    return this.key && this.answers.get(this.key);
  }

  forgetAnswer(key) {
    this.answers.drop(key);
    this.changed();
  }

  /** Marks typed here and never given, for other presenters: `{key, name, marks}`. */
  leftOver() {
    const given = new Set(this.body.mine.map(sheetKey));
    this.pendingElsewhere().forEach(({ command }) => given.add(sheetKey(command)));
    return this.drafts
      .names()
      .filter((key) => key !== this.key && !given.has(key))
      .map((key) => ({
        key,
        name: this.nameOf(key),
        marks: wholeMarks(this.drafts.get(key).typed, this.body.criteria),
      }))
      .filter(({ marks }) => Object.keys(marks).length > 0);
  }

  /** Marks for presenters who have left the stage that the server did not take: `{key, name, say}`. */
  refusedElsewhere() {
    return this.answers
      .names()
      .filter((key) => key !== this.key && this.answers.get(key).refused)
      .map((key) => ({ key, name: this.nameOf(key), say: this.answers.get(key).refused.say }));
  }

  nameOf(key) {
    const draft = this.drafts.get(key);
    return draft && draft.name ? draft.name : key.split("/")[0];
  }

  /** Nothing here would be lost or left half done by a reload. */
  isQuiet() {
    return this.outbox.pending().length === 0 && !(this.draft && this.draft.dirty);
  }

  setConnected(connected) {
    this.connected = connected;
    this.draftUnderWay = null;
    this.outbox.connected(connected);
    if (connected) this.draftSoon();
  }

  receipt(receipt) {
    if (this.draftUnderWay && receipt.id === this.draftUnderWay.id) this.draftArrived();
    else this.outbox.receipt(receipt);
  }

  refused(refusal) {
    if (this.draftUnderWay && refusal.id === this.draftUnderWay.id) this.draftUnderWay = null;
    else this.outbox.refused(refusal);
  }

  answered(command, answer) {
    const key = sheetKey(command);
    const draft = key === this.key ? this.draft : this.drafts.get(key);
    this.answers.put(key, { command, ...answer, at: this.now() });
    if (
      !answer.receipt ||
      !draft ||
      draft.revising ||
      !sameMarks(wholeMarks(draft.typed, this.body.criteria), command.marks)
    )
      return;
    this.drafts.drop(key);
    if (key === this.key) this.draft.dirty = false;
  }

  // A draft tells the console "3 of 4 typed" and another phone of this judge what was typed. It may be lost: it is kept here.
  // None is sent for a sheet that counts already, so that a draft can never stand in the place of given marks.

  draftSoon() {
    clearTimeout(this.draftTimer);
    if (this.isDraftDue()) this.draftTimer = setTimeout(() => this.sendDraft(), DRAFT_AFTER_MS);
  }

  isDraftDue() {
    return (
      this.connected &&
      this.key &&
      this.draft.dirty &&
      !this.draft.revising &&
      ["open", "draft"].includes(this.body.sheet.status) &&
      !sameMarks(this.whole(), this.body.sheet.marks)
    );
  }

  sendDraft() {
    if (!this.isDraftDue() || this.pending()) return;
    const command = { id: newId(), ...this.command(), draft: true };
    this.draftUnderWay = { id: command.id, typed: this.draft.typed };
    this.send(command);
  }

  draftArrived() {
    if (this.draft && this.draft.typed === this.draftUnderWay.typed) {
      this.draft.dirty = false;
      this.keepDraft();
    }
    this.draftUnderWay = null;
  }

  stopDraft() {
    clearTimeout(this.draftTimer);
    this.draftUnderWay = null;
  }

  keepDraft() {
    this.drafts.put(this.key, { ...this.draft, name: this.body.stage.presenter.name, at: this.now() });
  }

  forgetOld() {
    for (const kept of [this.drafts, this.answers, this.seen])
      for (const name of kept.names()) if (!((kept.get(name) || {}).at > this.now() - FORGET_MS)) kept.drop(name);
  }
}

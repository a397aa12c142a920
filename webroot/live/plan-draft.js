// A plan while it is written: its text, what the server finds in it, and its way onto the server's disk. Nothing typed is lost:
// what cannot be saved stays on this device until it can.
import { lang } from "../lib/i18n.js";
import { shelf } from "./kept.js";

const CHECK_MS = 300;
const SAVE_MS = 1000;
const AGAIN_MS = 5000;
const UNDOS = 100;
const YAML = { "content-type": "application/yaml" };
const JSON_TYPE = { "content-type": "application/json" };
/** What could not be saved yet, by draft. */
const left = shelf("leitai/plan/");

/** {status, body, etag} of the answer; status 0: none came. */
export async function call(method, path, body, headers = {}) {
  try {
    const answer = await fetch(`${path}${path.includes("?") ? "&" : "?"}lang=${lang()}`, { method, credentials: "same-origin", body, headers });
    const said = await answer.text();
    const json = /json/.test(answer.headers.get("content-type") ?? "");
    return { status: answer.status, body: json ? JSON.parse(said) : said, etag: answer.headers.get("etag") };
  } catch (unreachable) {
    return { status: 0, body: {}, etag: null };
  }
}

export class PlanDraft {
  /** @param changed called after every change of what is seen */
  constructor(id, changed) {
    this.id = id;
    this.path = `/api/v1/plans/${encodeURIComponent(id)}`;
    this.changed = changed;
    this.text = "";
    /** What is in the text: objects, lists, strings, null; null while it is no YAML. */
    this.plan = null;
    /** {line, column, path, say} of each error. */
    this.problems = [];
    /** loading, gone, saved, unsaved, saving, cut, conflict, refused */
    this.state = "loading";
    this.undos = [];
    this.turn = Promise.resolve();
    /** Changes of forms that are on their way into the text. */
    this.under = 0;
  }

  async load() {
    const { status, body, etag } = await call("GET", this.path);
    if (status !== 200) this.state = status === 0 ? "cut" : "gone";
    else {
      Object.assign(this, { text: body, version: etag, state: "saved" });
      this.takeLeft();
      await this.check();
    }
    this.changed();
    return status;
  }

  /** What an earlier visit could not save: taken up where nobody wrote since. */
  takeLeft() {
    const mine = left.get(this.id);
    if (!mine || mine.text === this.text) return;
    if (mine.version === this.version) {
      this.remember();
      this.text = mine.text;
      this.later();
    } else this.conflict = { mine: mine.text };
    if (this.conflict) this.state = "conflict";
  }

  get isSaved() {
    return this.under === 0 && this.keeps;
  }

  get keeps() {
    return this.state === "saved" || this.state === "loading" || this.state === "gone";
  }

  /** By hand. */
  type(text) {
    if (text === this.text) return;
    this.remember("typing");
    this.set(text);
    clearTimeout(this.checking);
    this.checking = setTimeout(() => this.check(), CHECK_MS);
  }

  /** As a form says; one after another, each in the text that the one before left. @returns whether it was made */
  change(edits) {
    this.under += 1;
    const made = this.turn.then(() => this.changeNow(edits)).finally(() => {
      this.under -= 1;
    });
    this.turn = made.catch(() => false);
    return made;
  }

  async changeNow(edits) {
    const text = this.text;
    const { status, body } = await call("POST", "/api/v1/plans/edit", JSON.stringify({ text, edits }), JSON_TYPE);
    if (this.text !== text) return this.changeNow(edits); // typed meanwhile
    this.said = status === 200 ? null : { status, say: body.detail };
    if (status === 200) {
      this.remember();
      this.at = firstDifference(text, body.text);
      this.found(body);
      this.set(body.text);
    }
    this.changed();
    return status === 200;
  }

  async check() {
    const text = this.text;
    const { status, body } = await call("POST", "/api/v1/plans/check", text, YAML);
    if (text !== this.text) return;
    this.said = status === 200 || status === 0 ? null : { status, say: body.detail };
    if (status === 200) this.found(body);
    this.changed();
  }

  found({ plan, problems }) {
    this.plan = plan && typeof plan === "object" && !Array.isArray(plan) ? plan : null;
    this.problems = problems;
  }

  undo() {
    const last = this.undos.pop();
    if (!last) return;
    this.at = firstDifference(this.text, last.text);
    this.set(last.text);
    this.check();
  }

  /** @param by "typing": one undo takes back all that was typed since something else happened */
  remember(by) {
    const { length } = this.undos;
    if (by && length && this.undos[length - 1].by === by) return;
    this.undos = [...this.undos.slice(-UNDOS), { text: this.text, by }];
  }

  set(text) {
    this.text = text;
    this.later();
    this.changed();
  }

  later() {
    left.put(this.id, { text: this.text, version: this.version });
    if (this.state === "conflict") return;
    this.state = "unsaved";
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.save(), SAVE_MS);
  }

  /** @returns whether the server has it now */
  async save() {
    await this.turn;
    clearTimeout(this.saving);
    if (this.state === "conflict") return false;
    if (this.busy) return this.busy.then(() => this.save());
    if (this.keeps) return true;
    this.state = "saving";
    this.changed();
    this.busy = this.send();
    await this.busy;
    this.busy = null;
    this.changed();
    return this.state === "saved" || (this.state === "unsaved" && this.save());
  }

  async send() {
    const { text } = this;
    const { status, body } = await call("POST", this.path, text, { ...YAML, "if-match": this.version });
    if (status === 200) {
      this.version = `"${body.version}"`;
      this.state = text === this.text ? "saved" : "unsaved";
      if (this.state === "saved") left.drop(this.id);
      else this.later();
    } else if (status === 412) {
      this.state = "conflict";
      this.conflict = { editor: body.draft.editor, at: body.draft.at, say: body.detail };
    } else {
      this.state = status === 0 || status === 503 || status === 429 ? "cut" : "refused";
      this.said = status === 0 ? null : { status, say: body.detail };
      if (this.state === "cut") this.saving = setTimeout(() => this.save(), AGAIN_MS);
    }
  }

  /** Theirs comes in the place of mine, which one undo brings back. */
  async takeTheirs() {
    const mine = this.conflict.mine ?? this.text;
    const { status, body, etag } = await call("GET", this.path);
    if (status !== 200) return;
    this.text = mine;
    this.remember();
    Object.assign(this, { text: body, version: etag, state: "saved", conflict: null });
    left.drop(this.id);
    await this.check();
  }

  /** Mine is written over theirs, knowingly. */
  async keepMine() {
    const { status, body, etag } = await call("GET", this.path);
    if (status !== 200) return;
    const mine = this.conflict.mine ?? this.text;
    this.text = body;
    this.remember();
    Object.assign(this, { text: mine, version: etag, state: "unsaved", conflict: null });
    await this.save();
    await this.check();
  }
}

/** The first line, from 1, in which two texts differ. */
function firstDifference(before, after) {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const at = now.findIndex((line, i) => line !== old[i]);
  return (at < 0 ? now.length - 1 : at) + 1;
}

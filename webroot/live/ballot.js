// What one of the public chose, what is on its way, what the server answered. Everything belongs to a presenter's turn, "p7/1":
// a choice can't move from one presenter to the next.
import { pick } from "../lib/i18n.js";
import { shelf } from "./kept.js";
import { openOutbox } from "./outbox.js";

const FORGET_MS = 12 * 3600 * 1000;

export const turnKey = ({ presenter, turn }) => `${presenter}/${turn}`;

export class Ballot {
  /**
   * @param seat "weixian-8/audience/a17"
   * @param send puts a message on the socket; false where it is not open
   * @param changed asks for a drawing
   * @param now the server's time in milliseconds
   */
  constructor({ seat, send, changed, now }) {
    this.answers = shelf(`leitai/answer/${seat}/`);
    this.names = shelf(`leitai/voted/${seat}/`);
    this.now = now;
    this.changed = changed;
    this.key = null;
    this.outbox = openOutbox({
      seat,
      send,
      changed,
      onReceipt: (receipt, command) => this.answered(command, { receipt }),
      onRefused: (refused, command) => this.answered(command, { refused }),
    });
    this.forgetOld();
  }

  /** Who is on stage now: null where nobody is. */
  take({ presenter, turn }) {
    const key = presenter ? turnKey({ presenter: presenter.id, turn }) : null;
    if (key === this.key) return;
    this.key = key;
    this.turn = presenter && { presenter, turn };
    this.chosen = null;
    this.changing = false;
  }

  choose(mark) {
    this.chosen = mark;
    this.changed();
  }

  /** From here on the vote is in the outbox until the server answers. */
  give(criterion) {
    const { presenter, turn } = this.turn;
    this.answers.drop(this.key);
    this.names.put(this.key, { name: presenter.name, en: presenter.en, at: this.now() });
    this.outbox.put({ do: "giveMarks", presenter: presenter.id, turn, marks: { [criterion]: this.chosen }, madeAt: new Date(this.now()).toISOString() });
    this.changing = false;
  }

  /** Another vote; the one that was given stands until the new one is recorded. */
  change() {
    this.chosen = this.mark();
    this.changing = true;
    this.changed();
  }

  keep() {
    this.chosen = null;
    this.changing = false;
    this.changed();
  }

  /** The vote under way for the presenter on stage, as `{command, onTheWay}`; or null. */
  pending() {
    const [mine] = this.outbox.pending().filter(({ command }) => turnKey(command) === this.key).slice(-1);
    return mine ?? null;
  }

  /** `{command, receipt}` or `{command, refused}` for the presenter on stage; or null. */
  answer() {
    return this.key && this.answers.get(this.key);
  }

  /** The mark that was given or is under way; or null. */
  mark() {
    const last = this.pending() ?? this.answer();
    return last && !last.refused ? Object.values(last.command.marks)[0] : null;
  }

  /** Names of presenters who have left the stage and for whom a vote still waits for its answer. */
  waitingElsewhere() {
    return this.outbox.pending().filter(({ command }) => turnKey(command) !== this.key).map(({ command }) => this.nameOf(turnKey(command)));
  }

  /** Votes that the server did not take: `{key, name, say}`. */
  refused() {
    return this.answers.names().filter((key) => this.answers.get(key)?.refused).map((key) => ({ key, name: this.nameOf(key), say: this.answers.get(key).refused.say }));
  }

  forget(key) {
    this.answers.drop(key);
    this.changed();
  }

  isQuiet() {
    return this.outbox.pending().length === 0 && !this.chosen;
  }

  answered(command, answer) {
    this.answers.put(turnKey(command), { command, ...answer, at: this.now() });
    if (turnKey(command) === this.key) this.chosen = answer.receipt ? null : Object.values(command.marks)[0];
  }

  nameOf(key) {
    const known = this.names.get(key);
    return known ? pick(known, "name") : key.split("/")[0];
  }

  forgetOld() {
    for (const kept of [this.answers, this.names])
      for (const name of kept.names()) if (!(kept.get(name)?.at > this.now() - FORGET_MS)) kept.drop(name);
  }
}

// One graphic by itself, in and out by hand: what both shells do. Filled by hand too, or from a contest that it follows.
import { fillOne } from "./filled.js";
import { filledByHand } from "./given.js";
import { follow } from "./live.js";
import { Picture } from "./picture.js";
import { words } from "./words.js";

export class Player {
  constructor(kind, host, { fonts = false } = {}) {
    this.kind = kind;
    this.fields = {};
    this.offset = 0;
    this.now = () => Date.now() + this.offset;
    this.picture = new Picture(host, { now: this.now, fonts });
  }

  /** Fields that are not given stay as they were. */
  update(fields) {
    this.fields = Object.assign({}, this.fields, fields);
    this.picture.setLanguage(this.language);
    if (this.fields.source !== this.followed) this.follow(this.fields.source);
    return this.show();
  }

  get language() {
    return this.fields.language === "en" ? "en" : "zh";
  }

  async play({ moves = true } = {}) {
    if (!this.playing) this.playedAt = this.now();
    this.playing = true;
    await this.show(moves);
  }

  async stop({ moves = true } = {}) {
    this.playing = false;
    this.picture.mark("");
    await this.picture.hide(this.kind, { moves });
  }

  dispose() {
    this.playing = false;
    if (this.unfollow) this.unfollow();
    this.picture.dispose();
  }

  /** What is played before there is anything to show comes when there is. */
  async show(moves = true) {
    if (!this.playing) return;
    const data = this.data();
    this.picture.mark(data && this.overlay && this.overlay.contest.rehearsal ? words(this.language).rehearsal : "");
    if (data) await this.picture.show(this.kind, data, { moves });
    else await this.picture.hide(this.kind);
  }

  data() {
    if (!this.fields.source) return filledByHand(this.kind, this.fields, this.playedAt);
    return this.overlay ? fillOne(this.line(), this.overlay, this.language) : null;
  }

  /** As if the contest's director had played it: a lower third names who is on stage, a ticker says what was typed here. */
  line() {
    const { stage } = this.overlay;
    const person = stage.presenter && Object.assign({ place: stage.place }, stage.presenter);
    return { graphic: this.kind, n: 1, at: new Date(this.playedAt).toISOString(), person, text: this.fields.text || "" };
  }

  follow(source) {
    this.followed = source;
    if (this.unfollow) this.unfollow();
    this.overlay = null;
    this.unfollow = source
      ? follow(source, {
          frame: (overlay) => {
            this.overlay = overlay;
            this.show();
          },
          time: (offset) => (this.offset = offset),
        })
      : null;
  }
}

// A judge's phone: who is on stage, marks, and the receipt for them.
import "./lib/han-fonts.js";
import { html, nothing } from "./lib/html.js";
import { pick, t } from "./lib/i18n.js";
import { Page } from "./lib/page.js";
import { shell } from "./lib/shell.js";
import { serverNow } from "./live/clock.js";
import { Desk } from "./live/desk.js";
import { Attention } from "./live/attention.js";
import { stayAwake } from "./live/awake.js";
import { Health } from "./live/health.js";
import { keeps } from "./live/kept.js";
import { judgeBanners, UNNOTICED_MS } from "./parts/judge-banners.js";
import { topRow, who } from "./parts/judge-head.js";
import { helpPage } from "./parts/judge-help.js";
import { judgePanel, movedOn, waitingRoom } from "./parts/judge-rooms.js";
import { isMark, sameMarks, totalOf } from "./parts/marks.js";
import { oddMarks } from "./parts/odd-marks.js";
import { criteriaRows, keypad, totalLine } from "./parts/score-pad.js";
import { criteriaList, keptList, plainPage, recordedPage, reviewPage, waitingPage } from "./parts/sheet-pages.js";
import { afterTimePage, wayOf } from "./parts/late-pages.js";
import { sheetState } from "./parts/sheet-state.js";
import { erase, press } from "./parts/typing.js";

/** A second tap of a double tap must not press what has just come under the thumb. */
const SETTLE_MS = 600;

class JudgePage extends Page {
  constructor() {
    super();
    const send = (message) => Boolean(this.connection && this.connection.send(message));
    const changed = () => this.update();
    this.desk = new Desk({ seat: `${shell.contest}/${shell.as}`, send, changed, now: serverNow });
    this.attention = new Attention({ changed });
    this.health = new Health({ send, unsent: () => this.desk.outbox.pending().length });
    this.meant = new Set();
    this.onKeyDown = this.onKeyDown.bind(this);
    this.scrollToActive = this.scrollToActive.bind(this);
  }

  views() {
    return [this.view(), "notice"];
  }

  view() {
    return shell.as;
  }

  kind() {
    return "staff";
  }

  canReload() {
    return this.desk.isQuiet();
  }

  connectedCallback() {
    document.addEventListener("keydown", this.onKeyDown);
    stayAwake();
    addEventListener("resize", this.scrollToActive);
    document.fonts.ready.then(this.scrollToActive);
    super.connectedCallback();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKeyDown);
    removeEventListener("resize", this.scrollToActive);
    super.disconnectedCallback();
  }

  received(receipt) {
    this.desk.receipt(receipt);
  }

  refused(refusal) {
    this.desk.refused(refusal);
  }

  update() {
    this.followFrames();
    this.followLink();
    super.update();
  }

  followFrames() {
    const body = this.bodies[this.view()];
    if (!body || body === this.body) return;
    const key = this.desk.key;
    const left = this.leaving();
    this.body = body;
    this.frameAt = Date.parse(this.link.at);
    this.desk.take(body);
    this.attention.take(body);
    this.health.soon();
    if (this.desk.key === key) return;
    this.moved = left;
    this.reviewing = false;
    this.meant = new Set();
    this.toFirstOpen();
  }

  /** What would be left behind if the presenter changed now: `{name, n, revised}`, or null. */
  leaving() {
    if (!["typing", "review"].includes(this.state)) return this.desk.key ? null : this.moved;
    const { typed, revising, dirty } = this.desk.draft;
    const n = Object.values(typed).filter(Boolean).length;
    if (n === 0 || (revising && !dirty)) return null;
    return { name: pick(this.body.stage.presenter, "name"), n, revised: Boolean(revising) };
  }

  followLink() {
    const live = this.link.state === "live";
    if (live === this.wasLive) return;
    this.wasLive = live;
    if (!live && !this.cutSince) this.cutSince = Date.now();
    clearTimeout(this.linkNoticed);
    this.linkNoticed = setTimeout(() => this.noticeLink(), UNNOTICED_MS);
    this.desk.setConnected(live);
    if (live) this.health.connected();
  }

  /** A link that comes and goes within a second is cut: only one that held is back. */
  noticeLink() {
    if (this.wasLive) this.cutSince = null;
    super.update();
  }

  // ---- typing

  open() {
    return this.body.criteria.filter((criterion) => !isMark(this.desk.draft.typed[criterion.id] || "", criterion));
  }

  active() {
    return this.body.criteria.find(({ id }) => id === this.activeId) || this.body.criteria[0];
  }

  choose(id) {
    this.activeId = id;
    this.fresh = true;
    this.why = null;
    this.update();
  }

  toFirstOpen() {
    const [first] = this.desk.key ? this.open() : [];
    this.choose((first || this.body.criteria[0]).id);
  }

  /** Keys are new under the thumb: the figure is selected, and changing a recorded sheet starts at its top. */
  startTyping() {
    this.fresh = true;
    this.why = null;
    if (this.state !== "review" && this.open().length === 0) this.activeId = this.body.criteria[0].id;
  }

  key(name) {
    const criterion = this.active();
    const done = press({ typed: this.typed(), fresh: this.fresh, key: name, criterion });
    this.why = done.why || null;
    if (done.typed !== undefined) this.put(done.typed);
    this.update();
  }

  typed() {
    return this.desk.draft.typed[this.active().id] || "";
  }

  put(text) {
    this.fresh = false;
    this.why = null;
    this.meant.delete(this.active().id);
    this.desk.type(this.active().id, text);
    this.update();
  }

  next() {
    if (this.desk.isComplete()) {
      this.reviewing = true;
      this.update();
      return;
    }
    const all = this.body.criteria;
    const from = all.indexOf(this.active());
    const after = [...all.slice(from + 1), ...all.slice(0, from + 1)];
    this.choose(after.find((criterion) => this.open().includes(criterion)).id);
  }

  onKeyDown(event) {
    if (this.state !== "typing" || this.panel || this.moved || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9.]$/.test(event.key)) this.key(event.key);
    else if (event.key === "Backspace") this.put(erase(this.typed()));
    else if (event.key === "Enter" && event.target === document.body) this.next();
    else return;
    event.preventDefault();
  }

  // ---- pages

  /** What a press does, unless the page changed under the thumb a moment ago. */
  press(act) {
    return (event) => performance.now() - this.settled > SETTLE_MS && act(event);
  }

  settle(state) {
    if (state === this.state && this.desk.key === this.drawnKey && this.moved === this.drawnMoved) return;
    if (["phone", "sent"].includes(state)) this.watched = this.desk.key;
    if (state === "typing") this.startTyping();
    this.settled = this.state === undefined ? -SETTLE_MS : performance.now();
    [this.state, this.drawnKey, this.drawnMoved] = [state, this.desk.key, this.moved];
    this.scrollTop = 0; // a new page starts at its top
  }

  template() {
    if (!this.body) return html`<p class="banner">${t("common.connecting")}</p>`;
    const { desk, body } = this;
    const pending = desk.key && desk.pending();
    const state = sheetState({
      sheet: body.sheet,
      stage: body.stage,
      frameAt: this.frameAt,
      pending,
      answer: desk.answer(),
      revising: desk.key && desk.draft.revising,
      reviewing: this.reviewing,
    });
    this.settle(state);
    this.dataset.state = this.moved && desk.key ? "moved" : state;
    const again = () => this.update();
    const room = { body, desk, notices: this.notices(), link: this.link, again, receipts: this.attention.receipts, help: () => this.openHelp() };
    if (this.panel === "help") return this.helpPanel();
    if (this.panel) return judgePanel(room, () => this.show({ panel: null }));
    return html`
      ${topRow({ body, link: this.link }, { openPanel: () => this.openPanel(), openHelp: () => this.openHelp() })}
      ${judgeBanners({ body, desk, link: this.link, cutSince: this.cutSince, state }, { again, nudged: this.attention.nudged, keepGiven: this.press(() => this.keepGiven()) })}
      ${
        state === "waiting"
          ? waitingRoom({ ...room, moved: this.moved })
          : html`${who(body.stage.presenter)}
            ${
              this.moved
                ? movedOn(
                    this.moved,
                    body.stage.presenter,
                    this.press(() => this.show({ moved: null })),
                  )
                : this.sheet(state, pending)
            }`
      }
    `;
  }

  openPanel() {
    this.attention.askReceipts();
    this.show({ panel: "mine" });
  }

  openHelp() {
    this.show({ panel: "help", form: { kind: null, text: "" } });
  }

  helpPanel() {
    const { body, desk, form } = this;
    return helpPage(
      { form, waiting: desk.reports(), problems: body.problems, timezone: body.contest.timezone },
      {
        change: (changed) => this.show({ form: changed }),
        send: () => {
          desk.report(form);
          this.show({ form: { kind: null, text: "" } });
        },
        close: () => this.show({ panel: null }),
      },
    );
  }

  notices() {
    return (this.bodies.notice && this.bodies.notice.notices) || [];
  }

  show(change) {
    Object.assign(this, change);
    this.update();
  }

  keepGiven() {
    this.reviewing = false;
    this.desk.keepGiven();
  }

  sheet(state, pending) {
    const { criteria, sheet, mine, stage } = this.body;
    const answer = this.desk.answer();
    switch (state) {
      case "typing":
        return this.pad();
      case "review":
        return reviewPage(
          {
            criteria,
            marks: this.desk.whole(),
            lowFirst: this.body.lowFirst,
            mine: mine.filter((other) => other.presenter !== stage.presenter.id || other.turn !== stage.turn),
            takenBefore: this.desk.draft.revising && sheet.total,
            odd: oddMarks(criteria, this.desk.whole(), mine.filter((other) => other.presenter !== stage.presenter.id)),
            meant: this.meant,
          },
          {
            give: this.press(() => this.give()),
            back: this.press(() => this.show({ reviewing: false })),
            meant: (id) => this.show({ meant: new Set(this.meant).add(id) }),
            change: (id) => this.press(() => this.changeMark(id))(),
          },
        );
      case "phone":
      case "sent":
        return waitingPage(state, { criteria, marks: (pending || answer).command.marks, keeps: keeps() });
      case "afterTime":
        return afterTimePage({ criteria, sheet, timezone: this.body.contest.timezone });
      case "recorded":
        return this.recorded(answer, false);
      case "locked":
        return sheet.total
          ? this.recorded(answer, true)
          : plainPage("late", t("judge.late.say"), keptList(criteria, this.desk.whole()));
      case "over":
        return plainPage("over", t("judge.over.say"), keptList(criteria, this.desk.whole()));
      case "early":
        return plainPage("early", t("judge.early.say"), criteriaList(criteria));
      case "excused":
        return plainPage(
          "excused",
          sheet.reason ? t("judge.excused.because", { reason: sheet.reason }) : t("judge.excused.say"),
        );
      default:
        return nothing;
    }
  }

  recorded(answer, locked) {
    const { contest, criteria, sheet } = this.body;
    const receipt =
      answer && answer.receipt && sameMarks(answer.command.marks, sheet.marks) && sheet.way !== "paper"
        ? answer.receipt
        : null;
    const marks = sheet.marks;
    const total = sheet.total || totalOf(marks, criteria);
    const lands = this.watched === this.desk.key;
    return recordedPage(
      { criteria, marks, total, receipt, lands, locked, timezone: contest.timezone, way: wayOf(sheet) },
      this.press(() => this.desk.revise(marks)),
    );
  }

  /** Back to the keys, at the mark that was asked about. */
  changeMark(id) {
    this.reviewing = false;
    this.update();
    this.choose(id);
  }

  give() {
    this.reviewing = false;
    this.desk.give();
  }

  pad() {
    const { criteria } = this.body;
    const { typed } = this.desk.draft;
    const criterion = this.active();
    const shown = { criteria, typed, active: criterion.id, fresh: this.fresh, why: this.why };
    return html`${criteriaRows(shown, (id) => this.choose(id))}
      <div class="dock">
        ${totalLine(this.desk.whole(), criteria, this.open())}
        ${keypad(
          { criterion, typed: this.typed(), fresh: this.fresh, complete: this.desk.isComplete() },
          {
            key: (name) => this.press(() => this.key(name))(),
            erase: this.press(() => this.put(erase(this.typed()))),
            clear: this.press(() => this.put("")),
            next: this.press(() => this.next()),
          },
        )}
      </div>`;
  }

  drawn() {
    const id = this.state === "typing" ? this.activeId : null;
    if (id && this.scrolledTo !== id) this.scrollToActive();
    this.scrolledTo = id;
  }

  scrollToActive() {
    const row = this.querySelector(".criteria .on");
    if (row) row.scrollIntoView({ block: "nearest" });
  }
}
customElements.define("leitai-judge", JudgePage);

// Files on their way to the server, one after another, with how far each is.
import { newId } from "./uuid.js";
import { lang } from "../lib/i18n.js";
import { shell } from "../lib/shell.js";

const MOST_BYTES = 50 * 1024 * 1024;
const ASK_MS = 1_000;

export class Uploads {
  /** [{id, name, size, sent, state: "waiting" | "sending" | "preparing" | "refused" | "failed", say}]; what is done is gone. */
  list = [];

  /** @param changed asks for a drawing */
  constructor({ presenter, changed }) {
    this.presenter = presenter;
    this.changed = changed;
  }

  get isQuiet() {
    return this.list.every(({ state }) => state === "refused" || state === "failed");
  }

  /** @param exhibit the id of what the plan promised, or null @param tooLarge the sentence for it */
  add(files, exhibit, tooLarge) {
    for (const file of files)
      this.list.push({ id: newId(), file, exhibit, name: file.name, size: file.size, sent: 0, state: file.size > MOST_BYTES ? "refused" : "waiting", say: file.size > MOST_BYTES ? tooLarge : "" });
    this.changed();
    this.next();
  }

  drop(id) {
    const one = this.list.find((each) => each.id === id);
    one?.request?.abort();
    this.list = this.list.filter((each) => each !== one);
    this.changed();
    this.next();
  }

  again(id) {
    const one = this.list.find((each) => each.id === id);
    Object.assign(one, { state: "waiting", sent: 0, say: "" });
    this.changed();
    this.next();
  }

  next() {
    if (this.list.some(({ state }) => state === "sending")) return;
    const one = this.list.find(({ state }) => state === "waiting");
    if (one) this.send(one);
  }

  send(one) {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ as: shell.as, presenter: this.presenter, title: one.exhibit ? "" : one.name.replace(/\.[^.]*$/, ""), lang: lang() });
    if (one.exhibit) query.set("exhibit", one.exhibit);
    Object.assign(one, { request, state: "sending" });
    request.open("POST", `/api/v1/contests/${shell.contest}/exhibits?${query}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded }) => {
      one.sent = loaded;
      this.changed();
    };
    request.onload = () => this.arrived(one, request);
    request.onerror = () => this.end(one, "failed", "");
    request.send(one.file);
    this.changed();
  }

  arrived(one, request) {
    const answer = bodyOf(request);
    if (request.status !== 202) return this.end(one, "refused", answer.detail || "");
    Object.assign(one, { state: "preparing", sent: one.size });
    this.changed();
    this.ask(one, answer.upload);
    this.next();
  }

  /** Until it is made into pages, or refused. */
  ask(one, upload) {
    const again = () => setTimeout(() => this.ask(one, upload), ASK_MS);
    if (!this.list.includes(one)) return;
    fetch(`/api/v1/contests/${shell.contest}/exhibits/uploads/${upload}?${new URLSearchParams({ as: shell.as, lang: lang() })}`)
      .then(async (answer) => {
        if (answer.status === 404) return this.end(one, "failed", "");
        const { state, say } = await answer.json();
        if (state === "preparing") again();
        else if (state === "ready") this.drop(one.id);
        else this.end(one, "refused", say);
      })
      .catch(again);
  }

  end(one, state, say) {
    Object.assign(one, { state, say, request: null });
    this.changed();
    this.next();
  }
}

function bodyOf(request) {
  try {
    return JSON.parse(request.responseText);
  } catch (none) {
    return {};
  }
}

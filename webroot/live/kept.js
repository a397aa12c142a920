// What a device keeps across a reload and a locked screen. One storage key for each thing: two tabs of the same seat never
// write the same list, so neither can undo the other's work.

const memory = new Map();

const storage = (() => {
  try {
    localStorage.setItem("leitai", "1");
    return localStorage;
  } catch (blocked) {
    return null;
  }
})();

let full = false;

/** False where the browser keeps nothing (private windows, a full phone): then a reload loses what is not sent. */
export const keeps = () => storage !== null && !full;

/** A shelf of JSON values under one prefix. */
export const shelf = (prefix) => ({
  /** Names on the shelf, sorted. */
  names() {
    const names = [...memory.keys()];
    for (let i = 0; storage && i < storage.length; i++) names.push(storage.key(i));
    return [
      ...new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))),
    ].sort();
  },

  get(name) {
    const text = memory.get(prefix + name) || (storage && storage.getItem(prefix + name));
    try {
      return text ? JSON.parse(text) : null;
    } catch (damaged) {
      return null;
    }
  },

  put(name, value) {
    const text = JSON.stringify(value);
    try {
      if (!storage) throw new Error("no storage");
      storage.setItem(prefix + name, text);
      memory.delete(prefix + name);
    } catch (refused) {
      full = true;
      memory.set(prefix + name, text);
    }
  },

  drop(name) {
    memory.delete(prefix + name);
    if (storage) storage.removeItem(prefix + name);
  },

  /** Calls back when another tab changed the shelf. */
  onElsewhere(changed) {
    addEventListener("storage", (event) => {
      if (event.key === null || event.key.startsWith(prefix)) changed();
    });
  },
});

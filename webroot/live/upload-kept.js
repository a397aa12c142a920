// What is still to be uploaded, kept by the browser across a reload, with the files themselves. Where it keeps none, choosing the
// file once more goes on as well: the server knows it by its digest.
const NAME = "leitai-uploads";
const STORE = "uploads";
/** As long as the server waits; what is older, of whosever shelf, must not lie about in a browser that several people use. */
const PATIENCE_MS = 48 * 3_600_000;

let opened = null;

function open() {
  if (!opened)
    opened = new Promise((done, fail) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  return opened;
}

async function within(mode, work) {
  const store = (await open()).transaction(STORE, mode).objectStore(STORE);
  return new Promise((done, fail) => {
    const request = work(store);
    store.transaction.oncomplete = () => done(request.result);
    store.transaction.onabort = store.transaction.onerror = () => fail(store.transaction.error);
  });
}

/** @return whether it is kept: a private window may keep nothing */
export function keep(record) {
  return within("readwrite", (store) => store.put(record)).then(
    () => true,
    () => false,
  );
}

export function letGo(id) {
  return within("readwrite", (store) => store.delete(id)).catch(() => {});
}

/** In the order in which they were added. @param shelf whose they are */
export function kept(shelf) {
  return within("readonly", (store) => store.getAll()).then(
    (all) => {
      const old = all.filter(({ at }) => at < Date.now() - PATIENCE_MS);
      for (const { id } of old) letGo(id);
      return all.filter((one) => one.shelf === shelf && !old.includes(one)).sort((a, b) => a.at - b.at);
    },
    () => [],
  );
}

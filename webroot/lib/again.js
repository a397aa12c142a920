// Loads a page anew whose files did not all come: a bad line, or an upgrade in which one server gave the page and another its files.
// A plain script before all others, so that it is there when they are not; it has what the oldest browsers have.
(function () {
  "use strict";
  const WAITS_MS = [2000, 5000, 15000, 30000, 60000];
  const GOES_WELL_MS = 60000;
  const KEY = "leitai-again";
  const element = "leitai-" + document.documentElement.dataset.page;
  let due = false;

  const times = () => Number(sessionStorage.getItem(KEY)) || 0;

  function again() {
    if (due) return;
    due = true;
    let wait = WAITS_MS[WAITS_MS.length - 1];
    try {
      const before = times();
      wait = WAITS_MS[Math.min(before, WAITS_MS.length - 1)];
      sessionStorage.setItem(KEY, String(before + 1));
    } catch (blocked) {
      // it can't be counted how often it was tried: seldom, then
    }
    // a hall full of phones does not come back in one moment
    setTimeout(() => location.reload(), wait * (1 + Math.random() / 2));
  }

  window.addEventListener(
    "error",
    (event) => {
      const from = event.target;
      const started = Boolean(customElements.get(element));
      const style = from instanceof HTMLLinkElement && from.rel === "stylesheet";
      // what goes wrong in a page that is there is its own affair
      if (style ? document.readyState !== "complete" : !started && (from === window || from instanceof HTMLScriptElement)) again();
    },
    true,
  );
  setTimeout(() => {
    try {
      if (!due) sessionStorage.removeItem(KEY);
    } catch (blocked) {
      // nothing was counted either
    }
  }, GOES_WELL_MS);
})();

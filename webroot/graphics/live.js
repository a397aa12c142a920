// Follows a contest's `overlay` view from wherever the graphic runs, and comes back by itself. An address of another server's must
// allow this page's origin (its `origins`).

const TIME_QUESTIONS_MS = [0, 500, 1500];
const SILENCE_MS = 25000;
const LONGEST_WAIT_MS = 10000;

/**
 * @param source the overlay's address: http://…/c/ID/overlay
 * @param told frame(body), time(ms that the server's clock is ahead of this one)
 * @returns a function that ends it
 */
export function follow(source, told) {
  const { protocol, host, pathname } = new URL(source, location.href);
  const [, contest] = /\/c\/([^/]+)/.exec(pathname) || [null, ""];
  const url = `${protocol === "https:" ? "wss:" : "ws:"}//${host}/live?contest=${contest}&view=overlay&contextTakeover=true`;
  let socket = null;
  let newest = { term: 0, rev: 0 };
  let best = Infinity;
  let cuts = 0;
  let timer = null;
  let silence = null;

  open();
  return () => {
    clearTimeout(timer);
    clearTimeout(silence);
    if (socket) socket.onclose = null;
    if (socket) socket.close();
  };

  function open() {
    socket = new WebSocket(url);
    best = Infinity;
    socket.onopen = () => TIME_QUESTIONS_MS.forEach((ms) => setTimeout(ask, ms));
    socket.onmessage = ({ data }) => hear(JSON.parse(data));
    socket.onclose = again;
    listen();
  }

  function ask() {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ time: performance.now() }));
  }

  function hear(message) {
    cuts = 0;
    listen();
    if (message.view) take(message);
    else if (message.time !== undefined) learn(message);
  }

  function take({ term, rev, body }) {
    if (term < newest.term || (term === newest.term && rev <= newest.rev)) return;
    newest = { term, rev };
    told.frame(body);
  }

  function learn({ time, at }) {
    const roundTrip = performance.now() - time;
    if (roundTrip >= best) return;
    best = roundTrip;
    told.time(Date.parse(at) + roundTrip / 2 - Date.now());
  }

  function listen() {
    clearTimeout(silence);
    silence = setTimeout(() => socket.close(), SILENCE_MS);
  }

  function again() {
    clearTimeout(silence);
    cuts += 1;
    timer = setTimeout(open, Math.random() * Math.min(1000 * 2 ** (cuts - 1), LONGEST_WAIT_MS));
  }
}

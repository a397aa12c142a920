// Tells the console what this screen shows. No command: the server forgets it with the connection.

export class ScreenWord {
  /** @param send as a connection's: false where no socket is open */
  constructor(send) {
    this.send = send;
    this.said = "";
  }

  /** Says it where it is new, or where a new socket has not heard it. @param live whether a socket is open */
  says(shows, live) {
    if (!live || window !== window.parent) {
      this.said = "";
      return;
    }
    const screen = { shows, width: Math.max(1, Math.round(window.innerWidth)), height: Math.max(1, Math.round(window.innerHeight)) };
    const word = JSON.stringify(screen);
    if (word !== this.said && this.send({ screen })) this.said = word;
  }
}

// How this phone is, told to the desk: battery where the browser knows it, and what waits unsent. No command: it may be lost.
const AGAIN_MS = 30_000;
const SETTLE_MS = 1_000;

export class Health {
  /**
   * @param send puts a message on the socket; false where it is not open
   * @param unsent how many commands wait on this phone
   */
  constructor({ send, unsent }) {
    this.send = send;
    this.unsent = unsent;
    this.battery = null;
    this.told = "";
    if (navigator.getBattery) navigator.getBattery().then((battery) => this.watch(battery), () => {});
    setInterval(() => this.tell(true), AGAIN_MS);
  }

  watch(battery) {
    this.battery = battery;
    for (const change of ["levelchange", "chargingchange"]) battery.addEventListener(change, () => this.soon());
    this.soon();
  }

  /** After what is happening now. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(false), SETTLE_MS);
  }

  tell(again) {
    const health = { unsent: Math.min(999, this.unsent()) };
    if (this.battery) {
      health.battery = Math.round(this.battery.level * 100);
      health.charging = this.battery.charging;
    }
    const text = JSON.stringify(health);
    if ((again || text !== this.told) && this.send({ health })) this.told = text;
  }

  /** A new socket knows nothing of what the last one was told. */
  connected() {
    this.told = "";
    this.soon();
  }
}

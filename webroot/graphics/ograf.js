// The shell for OGraf renderers (EBU, v1): a custom element with the actions that a renderer calls. Real time only.
import { fieldsOf } from "./given.js";
import { Player } from "./player.js";

/** @typedef {import("ograf").GraphicsAPI.Graphic} Graphic */

const done = (more = {}) => ({ statusCode: 200, ...more });
const notHere = (what) => ({ statusCode: 400, statusMessage: `${what} is not supported by this graphic` });

/** The class of one kind of graphic; a manifest's `main` exports it. */
export function graphicOf(kind) {
  /** @implements {Graphic} */
  return class extends HTMLElement {
    /** @param {Parameters<Graphic["load"]>[0]} params */
    async load({ data, renderType }) {
      if (renderType !== "realtime") return notHere(`Rendering in ${renderType}`);
      this.player = new Player(kind, this, { fonts: true });
      this.player.update(fieldsOf(data || {}, kind));
      await this.player.picture.ready;
      return done();
    }

    /** @param {Parameters<Graphic["dispose"]>[0]} _params */
    async dispose(_params) {
      if (this.player) this.player.dispose();
      return done();
    }

    /** @param {Parameters<Graphic["updateAction"]>[0]} params */
    async updateAction({ data }) {
      this.player.update(fieldsOf(data, kind));
      return done();
    }

    /** @param {Parameters<Graphic["playAction"]>[0]} params */
    async playAction({ skipAnimation } = {}) {
      await this.player.play({ moves: !skipAnimation });
      return { ...done(), currentStep: 0 };
    }

    /** @param {Parameters<Graphic["stopAction"]>[0]} params */
    async stopAction({ skipAnimation } = {}) {
      await this.player.stop({ moves: !skipAnimation });
      return done();
    }

    /** @param {Parameters<Graphic["customAction"]>[0]} params */
    async customAction({ id }) {
      return notHere(`The action ${id}`);
    }

    /** @param {Parameters<Graphic["goToTime"]>[0]} _params */
    async goToTime(_params) {
      return notHere("Rendering out of real time");
    }

    /** @param {Parameters<Graphic["setActionsSchedule"]>[0]} _params */
    async setActionsSchedule(_params) {
      return notHere("Rendering out of real time");
    }
  };
}

// What one screen shows: what it was told itself, else what all were told.

export class OnScreen {
  /** @param told what the screen was told, of a `hall` or `venues` body: {scene, words}, or undefined */
  constructor(told) {
    this.told = told;
  }

  /** The body as this screen is to show it; the same object for the same body. */
  of(picture) {
    if (picture !== this.last) {
      this.last = picture;
      const own = this.told(picture);
      this.shown = own ? { ...picture, scene: own.scene, words: own.words } : picture;
    }
    return this.shown;
  }
}

/** By the screen's own name, then those of groups it belongs to; the first that was told something counts. */
export const toldAs = (...names) => ({ screens = [] }) => names.map((name) => screens.find(({ screen }) => screen === name)).find(Boolean);

/** A scene that a desk has chosen and not sent yet. Words never come by the address. */
export const chosen = (scene) => () => ({ scene, words: null });

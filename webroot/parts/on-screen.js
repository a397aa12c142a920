// What one screen shows: what it was told itself, else what all were told.

/**
 * @param hall a `hall` or `venues` body
 * @param names the screen's own name, then those of groups it belongs to; the first that was told something counts
 */
export function onScreen(hall, ...names) {
  const own = names.map((name) => (hall.screens ?? []).find(({ screen }) => screen === name)).find(Boolean);
  return own ? { ...hall, scene: own.scene, words: own.words } : hall;
}

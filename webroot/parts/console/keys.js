// How a pressed key is called here. Letters go by what they print; where the layout prints no Latin letter, by their place.

const SAME = { "？": "?", "=": "+", "＋": "+", "_": "-", "－": "-", "　": " ", Spacebar: " " };

/** "a", "?", " ", "ArrowUp", "shift+ArrowUp"; null for what is not ours: an input method at work, a browser's shortcut. */
export function keyOf(event) {
  if (event.isComposing || event.keyCode === 229) return null;
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = SAME[event.key] ?? event.key;
  if (key.length > 1) return event.shiftKey && key.startsWith("Arrow") ? `shift+${key}` : key;
  if (/[^\x00-\x7f]/.test(key) && /^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
  return key.toLowerCase();
}

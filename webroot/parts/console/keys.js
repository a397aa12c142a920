// How a pressed key is called here. Letters go by what they print; where the layout prints no Latin letter, by their place.

const SAME = { "？": "?", "=": "+", "＋": "+", "_": "-", "－": "-", "　": " ", Spacebar: " " };

/** The one shortcut that everybody knows: Ctrl Z, on a Mac ⌘ Z. */
const isUndo = ({ ctrlKey, metaKey, altKey, shiftKey, key, code }) => ctrlKey !== metaKey && !altKey && !shiftKey && (key.toLowerCase() === "z" || (code === "KeyZ" && /[^\x00-\x7f]/.test(key)));

/** "a", "?", " ", "ArrowUp", "shift+ArrowUp", "ctrl+z"; null for what is not ours: an input method at work, a browser's shortcut. */
export function keyOf(event) {
  if (event.isComposing || event.keyCode === 229) return null;
  if (isUndo(event)) return "ctrl+z";
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = SAME[event.key] ?? event.key;
  if (key.length > 1) return event.shiftKey && key.startsWith("Arrow") ? `shift+${key}` : key;
  if (/[^\x00-\x7f]/.test(key) && /^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
  return key.toLowerCase();
}

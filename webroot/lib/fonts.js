// Which Chinese faces a page uses, and when it fetches them.
const FACES = ['900 10px "Noto Serif SC"', '500 10px "Noto Sans SC"'];

let warmed = "";

/** For halls, whose fonts are cut in many files: loads those that hold these characters while this scene stands, so that no name appears late. */
export function warm(text) {
  const fresh = [...new Set(text)].filter((character) => !warmed.includes(character)).join("");
  if (!fresh || !document.fonts) return;
  warmed += fresh;
  for (const face of FACES) document.fonts.load(face, fresh);
}

/** For phones, which use the device's own Chinese faces: where it has none, ours are fetched after all (`html.our-fonts`). */
export function ensureChinese() {
  if (drawn("国") !== drawn("永")) return;
  document.documentElement.classList.add("our-fonts");
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("../css/fonts-han.css", import.meta.url).href;
  document.head.append(link);
}

/** Two characters that a device cannot draw look the same: a box. */
function drawn(character) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 32;
  const context = canvas.getContext("2d");
  context.font = "28px sans-serif";
  context.fillText(character, 2, 28);
  return canvas.toDataURL();
}

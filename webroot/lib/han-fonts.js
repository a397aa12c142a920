// Chinese faces for a phone that has none of its own: the style sheet names the phone's faces first, so a phone that has
// them fetches nothing. Asked for after the first drawing, since its list of ranges is long.
const link = document.createElement("link");
link.rel = "stylesheet";
link.href = new URL("../css/fonts-han.css", import.meta.url).href;
requestAnimationFrame(() => document.head.append(link));

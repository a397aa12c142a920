// Elements without a template language: a graphic runs in renderers whose browser is years behind, and no library travels with it.

/** `el("p", "unit", "县林业局")`: children are elements or text; what is null or empty is left out. */
export function el(tag, look, ...children) {
  const element = document.createElement(tag);
  if (look) element.className = look;
  for (const child of children) if (child !== null && child !== undefined && child !== "") element.append(child);
  return element;
}

export function fill(parent, ...children) {
  while (parent.firstChild) parent.firstChild.remove();
  for (const child of children) if (child) parent.append(child);
}

/** Makes one line of text smaller, down to `least`, until it is no wider than `width`; then it may take two lines. */
export function fit(element, from, least, width) {
  let size = from;
  element.style.fontSize = `${size}px`;
  while (size > least && element.scrollWidth > width) element.style.fontSize = `${(size -= 2)}px`;
  if (element.scrollWidth > width) element.classList.add("wraps");
  if (element.classList.contains("wraps")) element.style.maxWidth = `${width}px`;
}

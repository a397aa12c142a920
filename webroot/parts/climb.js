// A row climbs from where it stood to where it stands.

/** Moves an element in from `x`, `y` pixels off its place. @param hold milliseconds before it starts */
export function climb(item, x, y, hold = 0) {
  if (!item.animate || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const style = getComputedStyle(item);
  const duration = parseFloat(style.getPropertyValue("--d-row")) || 0;
  item.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], { duration, delay: hold, fill: "backwards", easing: style.getPropertyValue("--e-climb").trim() || "ease" });
}

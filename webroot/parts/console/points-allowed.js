// Which off-stage points a component takes, and which a turn still lacks.
import { compare, figure } from "../../lib/format.js";
import { pick, t } from "../../lib/i18n.js";

/** A sentence where the component does not take these points; else null. @param points a decimal string */
export function wrongPoints(component, points) {
  const { use, min, max } = component;
  if (use === "overtime") return points.startsWith("-") ? t("console.points.noSeconds", { name: pick(component, "name") }) : null;
  const low = min != null && compare(points, min) < 0;
  const high = max != null && compare(points, max) > 0;
  return low || high ? t("console.points.outOfRange", { name: pick(component, "name"), range: rangeOf(component) }) : null;
}

/** "1 – 5", "≥ 0", "≤ 0", or nothing where any points are allowed. */
export function rangeOf({ min, max }) {
  if (min != null && max != null) return `${figure(min)} – ${figure(max)}`;
  return min != null ? `≥ ${figure(min)}` : max != null ? `≤ ${figure(max)}` : "";
}

/** The one that was given for this cell, {points} with null where the figure is not for this desk; or undefined. */
export function givenFor(points, presenter, component, round) {
  return points.find((one) => one.presenter === presenter && one.component === component.id && (!component.perTurn || one.round === round));
}

/** Required components that nobody has given for the turn on stage. */
export function lackingOnStage({ components = [], points = [], stage }) {
  if (!stage.presenter || stage.state === "revealed") return [];
  return components.filter((one) => one.required && !givenFor(points, stage.presenter.id, one, stage.round));
}

// Scenes on screens: for all of them, or for one that the desk chose.
import { pick, t } from "../../lib/i18n.js";

const SCENES = [
  ["f", "flow"], ["w", "welcome"], ["o", "order"], ["d", "draw"], ["p", "stage"], ["l", "scoring"], ["r", "reveal"], ["s", "standings"], ["a", "award"],
  ["n", "notice"], ["m", "message"], ["b", "black"], ["g", "logo"],
];
const LONGEST = 240;

/** What a screen is called on the desk. */
export function screenName(page, name) {
  if (name === "hall" || name === "overlay") return t(`console.screens.${name}`);
  if (name === "venues") return t("console.screens.ofVenues");
  const venue = name.startsWith("venue/") && (page.bodies.programme?.venues ?? []).find(({ id }) => `venue/${id}` === name);
  return venue ? pick(venue, "name") : name;
}

/** What it was told itself, or what all were told. */
export const toldTo = (page, name) => (page.desk.screens ?? []).find(({ screen }) => screen === name);

/** @param screen its name; undefined: all */
export function sceneMenu(page, screen) {
  const held = !page.can("showScene");
  const on = screen === undefined ? {} : { screens: [screen] };
  const now = screen === undefined ? page.desk.scene : (toldTo(page, screen)?.scene ?? null);
  page.open({
    title: t("console.screens.sceneOn", { screen: screen === undefined ? t("console.screens.all") : screenName(page, screen) }),
    items: SCENES.map(([key, scene]) => ({
      key,
      label: t(`console.scene.${scene}`),
      hint: now === scene ? t("console.air.now") : undefined,
      off: held || isMissing(page, scene),
      act: () => choose(page, scene, on),
    })),
  });
}

/** What the server would refuse: there is nothing to show. */
function isMissing({ desk, bodies }, scene) {
  if (scene === "draw") return !desk.seed;
  if (scene === "award") return desk.contest.state !== "closed";
  return scene === "message" && !bodies.programme?.venues?.length;
}

function choose(page, scene, on) {
  if (scene !== "notice" && scene !== "message") page.run({ do: "showScene", scene, ...on });
  else page.open(words(page, scene, on));
}

function words(page, scene, on) {
  const text = { name: "text", kind: "lines", label: t("console.screens.words"), fits: (typed) => [...typed].length <= LONGEST };
  const venue = { name: "venue", kind: "choice", label: t("console.screens.fromVenue"), choices: (page.bodies.programme?.venues ?? []).map((one) => ({ value: one.id, label: pick(one, "name") })) };
  return {
    title: t(`console.scene.${scene}`),
    yes: t("console.screens.show"),
    entries: scene === "message" ? [venue, text] : [text],
    command: (answers) => ({ do: "showScene", scene, ...answers, ...on }),
  };
}

export const sceneKeys = [
  { key: "[", alias: "【", says: "console.screens.scenes", needs: "showScene", group: "screen", act: (page) => sceneMenu(page) },
  { key: "]", alias: "】", says: "console.scene.logo", needs: "showScene", group: "screen", act: (page) => page.run({ do: "showScene", scene: "logo" }) },
];

// Which scene the hall shows: a function of the `hall` view, so every screen that shows it shows the same.
import { html, nothing } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { awardScene } from "./award-scene.js";
import { ceremonyScene, ceremonySceneOf, finaleScene, isOn } from "./ceremony-scene.js";
import { exhibitLook } from "./exhibit.js";
import { openingScene } from "./opening-scene.js";
import { logoScene } from "./logo-scene.js";
import { lockedScene, revealScene } from "./reveal.js";
import { orderScene } from "./running-order.js";
import { runsAcross } from "./scroll.js";
import { scoringScene } from "./score-lights.js";
import { stageScene } from "./stage-scene.js";
import "./standings.js";
import { contestLine, titleColumn } from "./contest-title.js";
import { wordsScene } from "./words-scene.js";

const CAPS = [10, 24, 45];

/** The name of the scene for a `hall` body. */
export function sceneOf(hall) {
  const { contest, scene, stage } = hall;
  if (scene !== "flow") return directed(hall);
  if (contest.state === "closed" || stage.state === "closed") return hall.standings.length ? "award" : "opening";
  if (isOn(hall)) return ceremonySceneOf(hall);
  if (stage.state === "planned" && hall.draw) return "draw";
  if (!stage.presenter) return "opening";
  if (hall.reveal) return "reveal";
  if (stage.state === "locked" || stage.state === "certified" || stage.state === "revealed") return "locked";
  return stage.phase && stage.phase.scoring ? "scoring" : "stage";
}

/** What the director chose, and what stands there until it has something to show: nothing is said to be locked that is not. */
function directed(hall) {
  const { scene, stage, reveal, standings } = hall;
  if (["stage", "scoring", "reveal"].includes(scene) && !stage.presenter) return "opening";
  if (scene === "reveal" && !reveal) return sceneOf({ ...hall, scene: "flow" });
  return scene === "award" && standings.length === 0 ? "opening" : scene;
}

/** What must change for a scene to count as newly come. */
export function momentOf(hall) {
  const scene = sceneOf(hall) + (hall.words ? `@${hall.words.at}` : "");
  const called = isOn(hall) ? hall.ceremony.called : [];
  if (called.length > 1) return [scene, called.map((one) => one.presenter).join("+"), 0].join("/");
  return [scene, hall.stage.presenter ? hall.stage.presenter.id : "", hall.stage.turn].join("/");
}

/** How far the reveal of this moment is; 0 where there is none. */
export function stepOf(hall) {
  if (isOn(hall) && hall.ceremony.called.length > 1) return hall.ceremony.called.reduce((sum, { reveal }) => sum + (reveal ? reveal.step : 0), 0);
  return hall.reveal ? hall.reveal.step : 0;
}

/** @param fresh whether this moment began before the viewer's eyes: motion only then */
export function hallPicture(hall, { fresh = false } = {}) {
  const scene = sceneOf(hall);
  const across = hall.stage.presenter && runsAcross(hall.stage.presenter) ? " across" : "";
  const exhibit = scene === "stage" ? exhibitLook(hall) : "";
  return html`<div class=${`scene ${scene}${across}`} data-exhibit=${exhibit}>${hasHead(scene) ? contestLine(hall.contest) : nothing}${draw(scene, hall, fresh)}</div>`;
}

function hasHead(scene) {
  return ["stage", "scoring", "locked", "reveal", "finale"].includes(scene);
}

function draw(scene, hall, fresh) {
  if (scene === "stage") return stageScene(hall, { landed: fresh });
  if (scene === "scoring") return scoringScene(hall);
  if (scene === "locked") return lockedScene(hall);
  if (scene === "reveal") return revealScene(hall, { fresh });
  if (scene === "ceremony") return ceremonyScene(hall);
  if (scene === "finale") return finaleScene(hall, fresh);
  // until the ceremony the board has nobody: what there is to see is who has performed
  if (scene === "standings" && hall.ceremony && !hall.ceremony.open) return orderScene(hall);
  if (scene === "standings") return standingsScene(hall, fresh);
  if (scene === "order") return orderScene(hall);
  if (scene === "draw") return orderScene(hall, { drawn: true });
  if (scene === "award") return awardScene(hall);
  if (scene === "notice" || scene === "message") return wordsScene(hall);
  if (scene === "logo") return logoScene(hall);
  if (scene === "welcome") return openingScene(hall, { welcome: true });
  return scene === "black" ? nothing : openingScene(hall);
}

function standingsScene(hall, fresh) {
  return html`${titleColumn(hall.contest, t(hall.contest.state === "closed" ? "hall.finalStandings" : "hall.standings"))}
    ${hall.standings.length ? html`<leitai-standings class="at" .rows=${hall.standings} .caps=${CAPS} .climbs=${fresh}></leitai-standings>` : html`<p class="at nothing-yet">${t("hall.nothingRevealed")}</p>`}`;
}

// Where a film stands, as every screen reckons it from the server's time.
import { serverNow } from "./clock.js";

/** Milliseconds from its beginning. @param video {playing, positionMs, at} of a view */
export function positionOf({ playing, positionMs, at }) {
  return positionMs + (playing ? Math.max(0, serverNow() - Date.parse(at)) : 0);
}

/** The command that starts it where it stands, or stops it there. */
export function toggled(video) {
  return { do: "playVideo", playing: !video.playing, positionMs: Math.round(positionOf(video)) };
}

// The shell for CasparCG, SPX, OBS and vMix: a page with the functions that CasparCG calls. `?autoplay=1` plays by itself, `?contest=ID`
// follows a contest of the server that the page comes from, and any field may stand in the address.
import { fieldsOf } from "./given.js";
import { Player } from "./player.js";

const asked = new URLSearchParams(location.search);
const { graphic } = document.documentElement.dataset;
const player = new Player(graphic, document.body, { fonts: true });

window.play = () => player.play();
window.stop = () => player.stop();
window.next = () => player.play();
/** A string of JSON or of templateData XML, or an object. */
window.update = (data) => player.update(fieldsOf(data, graphic));
window.remove = () => player.dispose();

const stated = {};
for (const [name, value] of asked) stated[name] = value;
if (stated.contest) stated.source = `${location.origin}/c/${stated.contest}/overlay`;
if (stated.lang) stated.language = stated.lang;
player.update(fieldsOf(stated, graphic));
if (asked.get("autoplay") === "1") player.play();

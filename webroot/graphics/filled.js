// What each graphic is filled with, from the `overlay` view. Null: there is nothing to show yet, and so nothing is painted.
import { figure, isZero, sealNumber } from "../lib/format.js";
import { words } from "./words.js";

/** One graphic's data. @param line as in the view's `graphics` */
export function fillOne(line, overlay, language) {
  const fill = FILL[line.graphic];
  return fill ? fill(line, { overlay, say: words(language), pick: picker(language), language }) : null;
}

/** The graphics that are on air now: kind → {n, data}. */
export function filled(overlay, language) {
  const air = new Map();
  for (const line of overlay.graphics) {
    const data = fillOne(line, overlay, language);
    if (data) air.set(line.graphic, { n: line.n, data });
  }
  return air;
}

const picker = (language) => (thing, field) => (language === "en" && thing.en && thing.en[field]) || thing[field] || "";

const FILL = {
  lowerThird({ person }, { pick, language }) {
    return person && { name: pick(person, "name"), lines: [pick(person, "unit"), pick(person, "title")], seal: seal(person.place, language) };
  },

  clock({}, { overlay, pick }) {
    const { contest, stage } = overlay;
    const { phase } = stage;
    const label = pick(contest, "edition") || pick(contest, "title");
    return {
      label,
      endsAt: phase && phase.endsAt ? Date.parse(phase.endsAt) : null,
      leftMs: phase && !phase.endsAt && stage.state === "paused" ? phase.leftMs : null,
      paused: stage.state === "paused",
      warnMs: phase ? Math.max(0, ...phase.warningsMs) : 0,
    };
  },

  score({}, { overlay, say }) {
    const { stage, reveal, contest } = overlay;
    if (calledOf(overlay).length > 1) return null; // one figure would be nobody's
    if (reveal && reveal.total !== null) return { label: placeOf(reveal, contest, say) || say.total, figure: figure(reveal.total) };
    if (!stage.presenter) return null;
    if (["locked", "certified", "revealed"].includes(stage.state)) return { label: say.checking, figure: "00.00", unlit: true };
    const scoring = stage.phase && stage.phase.scoring;
    return scoring ? { label: say.scored, figure: `${stage.judges.scored} / ${stage.judges.of}` } : null;
  },

  standings({ at }, { overlay, say, pick }) {
    const { standings, contest } = overlay;
    if (standings.length === 0) return null;
    const rows = standings.map((row) => ({ rank: row.rank, name: pick(row, "name"), unit: pick(row, "unit"), total: figure(row.total) }));
    return { title: contest.state === "closed" ? say.finalStandings : say.standings, rows, at: Date.parse(at) };
  },

  reveal({}, { overlay, say, pick, language }) {
    const { stage, reveal, contest } = overlay;
    const called = calledOf(overlay);
    if (called.length > 1) return { finalists: called.map((one) => finalist(one, contest, { say, pick })) };
    if (called.length === 1 && !reveal) return { ...finalist(called[0], contest, { say, pick }), seal: "", marks: [], notes: [] };
    if (!reveal || !stage.presenter) return null;
    const one = reveal.panels.length === 1 ? reveal.panels[0] : null;
    const marks = (one && one.judges) || [];
    return {
      seal: called.length > 0 ? "" : seal(stage.place, language), // beside a rank it would be read as one
      name: pick(stage.presenter, "name"),
      line: pick(stage.presenter, "unit"),
      marks: marks.some((mark) => mark.total !== null) ? marks.map(mark) : [],
      panels: reveal.panels.filter((panel) => panel.shown !== null).map((panel) => ({ name: pick(panel, "name"), shown: figure(panel.shown) })),
      notes: [
        reveal.deducted && !isZero(reveal.deducted) ? say.deducted(figure(reveal.deducted)) : "",
        reveal.corrected ? say.corrected : "",
      ].filter((note) => note),
      total: reveal.total === null ? null : figure(reveal.total),
      place: placeOf(reveal, contest, say),
    };
  },

  ticker({ text, at }) {
    return { label: "", text, at: Date.parse(at) };
  },
};

/** Who is called in a ceremony; nobody where none is on. */
function calledOf({ ceremony, contest }) {
  return ceremony && ceremony.open && contest.state === "open" ? ceremony.called : [];
}

function finalist(called, contest, { say, pick }) {
  const { reveal } = called;
  return {
    name: pick(called, "name"),
    line: pick(called, "unit"),
    panels: reveal ? reveal.panels.map((panel) => ({ name: pick(panel, "name"), shown: panel.shown === null ? null : figure(panel.shown) })) : [],
    total: reveal && reveal.total !== null ? figure(reveal.total) : null,
    place: reveal ? placeOf(reveal, contest, say) : "",
  };
}

/** A mark that its step has not shown yet keeps its place. */
function mark({ n, total, use }) {
  return { n, total: total === null ? "00.0" : figure(total), unlit: total === null, out: Boolean(use) && use.startsWith("dropped") };
}

function placeOf(reveal, contest, say) {
  if (reveal.rank === null || reveal.rank === undefined) return "";
  return contest.state === "closed" || reveal.stays ? say.final(reveal.rank) : say.place(reveal.rank);
}

function seal(place, language) {
  if (!place) return "";
  return language === "en" ? String(place) : sealNumber(place);
}

// Every key of a plan as forms ask for it. `docs/plan.md` says what each means; the server alone says what is right.

const text = (key, more) => ({ key, kind: "text", ...more });
/** With its English beside it. */
const named = (key, more) => text(key, { en: true, ...more });
const id = (key = "id") => text(key, { kind: "id" });
const number = (key, more) => text(key, { kind: "number", ...more });
const time = (key, more) => text(key, { kind: "time", ...more });
const choice = (key, of, more) => ({ key, kind: "choice", of, ...more });
const yesNo = (key, more) => choice(key, ["true", "false"], more);
/** A list of words in one field. */
const words = (key, more) => ({ key, kind: "words", ...more });
const under = (key, fields, more) => ({ key, kind: "under", fields, ...more });
/** A list of things: the first `wide` fields of each are always seen. `letter` begins the ids of new ones. */
const rows = (key, letter, fields, more) => ({ key, kind: "rows", letter, fields, wide: 4, ...more });

const MODES = ["halfUp", "halfEven", "halfDown", "down", "up", "ceiling", "floor"];
const MARKS = ["named", "anonymous", "totals"];
const rounding = () => [number("digits"), choice("mode", MODES)];
const person = () => [named("name", { say: "personName" }), named("unit"), named("title", { say: "office" })];
const measured = () => [named("at"), number("value")];

const criterion = () => [id(), named("name"), number("max"), number("step"), number("min"), number("weight")];
const criteria = rows("criteria", "c", [...criterion(), rows("criteria", "s", criterion(), { say: "parts" })]);
const judges = rows("judges", "j", [id(), ...person()]);

export const SECTIONS = [
  {
    name: "contest",
    fields: [id(), named("title"), named("edition"), named("date"), named("hall"), text("timezone"), text("series"), under("schedule", [text("starts"), time("changeover")])],
  },
  { name: "presenters", fields: [rows("presenters", "p", [id(), ...person(), text("kind")])] },
  {
    name: "panels",
    fields: [
      rows("panels", "panel", [id(), named("name"), number("weight"), choice("across", ["mean", "sum", "median"]),
        under("drop", [number("highest"), number("lowest")]), number("quorum"), choice("missing", ["leaveOut", "wait", "panelMean"]), choice("excused", ["leaveOut", "panelMean"]), words("criteria", { say: "markedCriteria" }),
        under("places", [choice("from", ["marks", "ranks"]), words("points", { say: "placePoints" }), choice("shared", ["mean", "best"])], { say: "byPlaces" }), yesNo("vote"), judges], { open: true }),
    ],
  },
  { name: "criteria", fields: [criteria] },
  {
    name: "turn",
    fields: [
      rows("turn", "phase", [id("phase"), named("name"), time("for"), words("warnings"), time("grace"), yesNo("autoLock"), choice("late", ["ask", "admit", "refuse"]),
        rows("parts", "part", [id(), named("name")], { say: "speechParts" })], { first: "phase" }),
    ],
  },
  {
    name: "count",
    fields: [
      choice("order", ["judgesFirst", "criteriaFirst"]), choice("combine", ["share", "sum"]), choice("winner", ["highest", "lowest"]),
      under("rounding", [...rounding(), ...["judge", "across", "criterion", "panel", "factor"].map((step) => under(step, rounding(), { say: `round_${step}` }))]),
      under("turns", [number("count"), number("best"), choice("absent", ["leaveOut", "wait"])]),
      rows("components", "k", [id(), named("name"), choice("use", ["added", "factor", "carried", "overtime"]), number("weight"), text("per"), yesNo("required"), number("min"), number("max"),
        number("points", { say: "overtimePoints" }), time("grace", { say: "overtimeGrace" }), number("cap"), text("phase")]),
      rows("ties", "", [choice("by", ["criterion", "panel", "component", "own", "turns", "mean", "median", "highest", "lowest", "judges", "places", "givers", "points", "order", "lots"]),
        text("panel"), text("criterion"), text("component"), choice("first", ["high", "low"]), text("seed")]),
      under("gate", [number("outlier")]),
    ],
  },
  {
    name: "show",
    fields: [
      under("reveal", [choice("when", ["turn", "ceremony"], { say: "revealWhen" }), number("finale"), choice("marks", ["panel", "each"], { say: "revealMarks" })]),
      under("visibility", ["hall", "venues", "television", "archive"].map((where) => choice(where, MARKS, { say: `seen_${where}` }))),
      rows("awards", "a", [id(), named("name"), number("places"), text("share"), number("from")], { wide: 5 }),
    ],
  },
  { name: "venues", fields: [rows("venues", "v", [id(), named("name"), named("level")]), rows("kinds", "kind", [id(), named("name")])] },
  {
    name: "exhibits",
    fields: [
      rows("exhibits", "e", [text("presenter"), id(), named("title"), text("file"),
        rows("figures", "", [named("name"), named("unit", { say: "measure" }), number("target"), named("note"), under("baseline", measured()), under("now", measured()), rows("between", "", measured())])]),
    ],
  },
];

/** The keys that may stand together with this one, before it. */
export const before = (fields, key) => fields.slice(0, fields.findIndex((one) => one.key === key)).map((one) => one.key);

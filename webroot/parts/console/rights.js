// Who may do what, as docs/protocol.md says it. The page only hides what the server would refuse anyway.
const O = "organiser", D = "director", C = "clerk", S = "supervisor", B = "broadcaster";

const RIGHTS = {
  open: [O, D], close: [O, D], drawLots: [O, D],
  callNext: [O, D], callPresenter: [O, D], movePresenter: [O, D],
  defer: [O, D], skip: [O, D], bringBack: [O, D], withdraw: [O, D],
  startPhase: [O, D], startPart: [O, D], pause: [O, D], resume: [O, D], endPhase: [O, D], addTime: [O, D],
  openCeremony: [O, D], lock: [O, D], certify: [O, D, S], reveal: [O, D], revealNext: [O, D], revealBack: [O, D],
  givePoints: [O, C, S], reopenSheet: [O, C, S], excuse: [O, C, S], deduct: [O, C, S], cancelDeduction: [O, C, S],
  proposeCorrection: [O, C, S], confirmCorrection: [O, S], rejectCorrection: [O, S],
  proposeRules: [O, S], confirmRules: [O, S], rejectRules: [O, S],
  addPresenter: [O, D], replacePresenter: [O, D], addJudge: [O], setPhaseLength: [O, D],
  admitLateMarks: [O, D, C, S], refuseLateMarks: [O, D, C, S], enterPaperSheet: [O, C, S], substituteJudge: [O, C, S],
  answerProblem: [O, D, C, S], nudgeJudges: [O, D, C, S],
  postNotice: [O, D, C], showScene: [O, D], cuePresenter: [O, D], clearCue: [O, D], takeDirection: [O, D], undo: [O, D],
  approveSeat: [O, C], denySeat: [O, C], revokeSeat: [O, C], assignSpare: [O, C],
  addExhibit: [O, D, C], removeExhibit: [O, D, C], showExhibit: [O, D], turnPage: [O, D], playVideo: [O, D], hideExhibit: [O, D],
  playGraphic: [O, D, B], stopGraphic: [O, D, B],
};

/** Commands that drive the contest; while another holds the direction they are his. */
const DIRECTING = new Set([
  "open", "close", "drawLots", "callNext", "callPresenter", "movePresenter", "defer", "skip", "bringBack", "withdraw",
  "startPhase", "startPart", "pause", "resume", "endPhase", "addTime", "lock", "certify", "openCeremony", "reveal", "revealNext", "revealBack", "showScene", "cuePresenter", "clearCue", "showExhibit", "turnPage", "playVideo", "hideExhibit", "playGraphic", "stopGraphic", "undo",
  "addPresenter", "replacePresenter", "setPhaseLength",
]);

export const roleMay = (role, what) => RIGHTS[what]?.includes(role) ?? false;

/** A supervisor certifies without the direction: releasing a result is not running the show. Nor is what a station lays over its own picture. */
export const needsDirection = (role, what) => DIRECTING.has(what) && role !== B && !(role === S && what === "certify");

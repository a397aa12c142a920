// What graphics say by themselves. Here and not in i18n/: a graphic also runs in a renderer that knows no page of ours.
const WORDS = {
  zh: {
    place: (n) => `暂列第 ${n}`,
    final: (n) => `第 ${n} 名`,
    total: "最后得分",
    scored: "评委已评",
    checking: "成绩核定中",
    standings: "擂台榜",
    finalStandings: "终榜",
    page: (n, of) => `${n} / ${of}`,
    deducted: (points) => `扣分 ${points}`,
    corrected: "已更正",
    votes: (n) => `公众投票 ${n} 票`,
    overtime: "超时",
    paused: "暂停",
    rehearsal: "演练",
  },
  en: {
    place: (n) => `Placed ${n} so far`,
    final: (n) => `Place ${n}`,
    total: "Total",
    scored: "Judges scored",
    checking: "Being checked",
    standings: "Standings",
    finalStandings: "Final standings",
    page: (n, of) => `${n} / ${of}`,
    deducted: (points) => `Deducted ${points}`,
    corrected: "Corrected",
    votes: (n) => `${n} public votes`,
    overtime: "Overtime",
    paused: "Paused",
    rehearsal: "Rehearsal",
  },
};

export const words = (language) => WORDS[language === "en" ? "en" : "zh"];

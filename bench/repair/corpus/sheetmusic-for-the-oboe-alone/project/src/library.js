const SCORES = [
  {
    id: "s1",
    title: "Quintet in G",
    composer: "Farrenc",
    year: 1840,
    instruments: ["flute", "oboe", "clarinet", "horn", "bassoon"],
  },
  { id: "s2", title: "Duo", composer: "Loeffler", year: 1901, instruments: ["oboe", "viola"] },
  { id: "s3", title: "Serenade", composer: "Smyth", year: 1890, instruments: ["flute", "viola"] },
];

/** Scores in which all of the instruments play. */
function scoresWith(instruments) {
  return SCORES.filter((score) => instruments.every((one) => score.instruments.includes(one)));
}

/** Parts of the instruments, of all scores. */
function partsFor(instruments) {
  return SCORES.flatMap((score) =>
    score.instruments
      .filter((one) => instruments.includes(one))
      .map((instrument) => ({ score: score.id, instrument }))
  );
}

module.exports = { scoresWith, partsFor };

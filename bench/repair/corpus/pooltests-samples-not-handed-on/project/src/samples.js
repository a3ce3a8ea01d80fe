const samples = [
  { pool: "lido", at: "2026-07-14T07:10", ph: 7.2, chlorine: 0.5 },
  { pool: "lido", at: "2026-07-14T13:00", ph: 7.7, chlorine: 0.2 },
  { pool: "school", at: "2026-07-14T08:00", ph: 7.1, chlorine: 0.4 },
  { pool: "lido", at: "2026-07-13T07:05", ph: 7.2, chlorine: 0.6 },
];

exports.samplesOf = (day) => samples.filter(({ at }) => at.startsWith(day));

const gauges = [
  { id: "g1", name: "North rim", datum: 41.2 },
  { id: "g2", name: "Old cutting", datum: 40.75 },
  { id: "g3", name: "New dam", datum: 40.9 },
];

const readings = [
  { gauge: "g1", at: "2026-05-01", below: 0.12, celsius: 9.5 },
  { gauge: "g1", at: "2026-05-08", below: 0.18, celsius: 11 },
  { gauge: "g2", at: "2026-05-08", below: 0.05, celsius: null },
];

/** What the database answers: gauges, and readings of one of them, newest first. */
exports.openStore = (tables = { gauges, readings }) => ({
  gauges: async () => tables.gauges,
  readings: async (gauge, limit = 10) =>
    tables.readings
      .filter((reading) => reading.gauge === gauge)
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, limit),
});

const ENTRIES = [
  { at: '2026-02-03T06:10', kind: 'bottle', ml: 120 },
  { at: '2026-02-03T09:45', kind: 'bottle', ml: 90 },
  { at: '2026-02-03T11:00', kind: 'sleep', minutes: 75 },
];

async function entriesOn(day) {
  return ENTRIES.filter((entry) => entry.at.startsWith(day));
}

module.exports = { entriesOn };

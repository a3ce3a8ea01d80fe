export const PERFORMANCES = [
  { id: "p-11", title: "Jenůfa", at: "2026-03-05T18:30:00Z", cents: 2850 },
  { id: "p-12", title: "Giselle", at: "2026-03-07T19:00:00Z", cents: 125000 },
];

export function findPerformance(performances, id) {
  return performances.find((performance) => performance.id === id);
}

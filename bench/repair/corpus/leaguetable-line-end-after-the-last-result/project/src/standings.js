const EMPTY = { points: 0, played: 0, difference: 0 };

export function standings(results) {
  const table = new Map();
  const count = (team, own, other) => {
    const row = table.get(team) ?? { team, ...EMPTY };
    row.played += 1;
    row.difference += own - other;
    row.points += own > other ? 3 : own === other ? 1 : 0;
    table.set(team, row);
  };
  for (const { home, away, homeGoals, awayGoals } of results) {
    count(home, homeGoals, awayGoals);
    count(away, awayGoals, homeGoals);
  }
  return [...table.values()].sort((a, b) => b.points - a.points || b.difference - a.difference);
}

const nightView = (night) => ({ id: night.id, pub: night.pub, date: night.date, open: night.open });

const teamView = (team) => ({
  id: team.id,
  name: team.name,
  players: team.players.length,
  points: team.points,
});

const tableView = (teams) =>
  teams
    .slice()
    .sort((a, b) => b.points - a.points || a.name.localeCompare(b.name))
    .map((team, index) => ({ place: index + 1, ...teamView(team) }));

module.exports = { nightView, teamView, tableView };

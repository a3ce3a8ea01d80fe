var tournaments = {
  spring: { title: 'Spring Cup', teamSize: 5, teams: [] },
  indoor: { title: 'Indoor League', teamSize: 3, teams: [{ name: 'Foxes', players: ['a', 'b', 'c'] }] },
};

exports.get = function (slug) {
  return Object.hasOwn(tournaments, slug) ? tournaments[slug] : null;
};

exports.hasTeam = function (tournament, name) {
  return tournament.teams.some(function (team) {
    return team.name.toLowerCase() === name.toLowerCase();
  });
};

exports.addTeam = function (tournament, name, players) {
  var team = { name: name, players: players.slice() };
  tournament.teams.push(team);
  return { name: team.name, number: tournament.teams.length };
};

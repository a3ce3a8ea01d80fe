/** What the players' devices are told of a lobby. */
function lobbyView({ code, players, state, startsAt }) {
  return { code, players, state, startsAt };
}

module.exports = { lobbyView };

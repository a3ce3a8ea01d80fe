const LANES = [
  { number: 1, kids: true, games: [{ player: 'Ada', pins: [9, 8, 10] }] },
  { number: 2, kids: false, games: [{ player: 'Bo', pins: [4, 3] }, { player: 'Cy', pins: [10, 10] }] },
  { number: 3, kids: false, games: [] },
];

function pinsOf(game) {
  return game.pins.reduce((sum, pins) => sum + pins, 0);
}

function leaders(lane) {
  return lane.games
    .map((game) => ({ player: game.player, pins: pinsOf(game) }))
    .sort((a, b) => b.pins - a.pins);
}

function overview(lanes) {
  const rows = lanes.map((lane) => {
    const [first] = leaders(lane);
    const row = { lane: lane.number, open: lane.games.length === 0, leader: first ? first.player : null };
    if (lane.kids) {
      row.bumpers = true;
    }
  });
  return [...rows.filter((row) => !row.open), ...rows.filter((row) => row.open)];
}

module.exports = { LANES, pinsOf, leaders, overview };

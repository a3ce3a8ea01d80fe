/** What is told of a game to those who are not in it: not who seeks, while the round runs. */
export function summary({ id, place, state, players, seeker }) {
  return { id, place, state, players: players.length, seeker: state === "over" ? seeker : null };
}

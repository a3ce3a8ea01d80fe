/** The results of a round, one JSON object a line. */
export function parseResults(text) {
  return text.split("\n").map((line) => {
    const { home, away, goals } = JSON.parse(line);
    return { home, away, homeGoals: goals[0], awayGoals: goals[1] };
  });
}

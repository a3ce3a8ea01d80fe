export function card({ team, first, last, clues }) {
  return [
    team.toUpperCase(),
    ...clues.map(({ text }, index) => `${index + 1}. ${text}`),
    `from ${first.at} to ${last.at}`,
  ].join("\n");
}

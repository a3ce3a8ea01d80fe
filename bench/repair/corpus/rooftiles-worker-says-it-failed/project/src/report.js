export function report({ results, failed }) {
  const lines = results
    .filter((result) => result.cracks.length > 0)
    .map(({ tile, cracks }) => `${tile}: ${cracks.length} cracks`);
  const missed = failed.map(({ tile, error }) => `${tile}: not inspected, ${error}`);
  return [`${results.length} tiles inspected`, ...lines, ...missed].join("\n");
}

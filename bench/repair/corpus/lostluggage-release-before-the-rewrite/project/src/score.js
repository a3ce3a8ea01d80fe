const WEIGHTS = { tag: 10, kind: 3, colour: 2 };

export function score(claim, item) {
  let points = 0;
  for (const [field, weight] of Object.entries(WEIGHTS)) {
    if (item[field] !== undefined && item[field] === claim[field]) points += weight;
  }
  return points;
}

/** What was found and might belong to a claim, the likeliest first. */
export function candidates(claim, found, least = 5) {
  return found
    .map((item) => ({ item, score: score(claim, item) }))
    .filter((candidate) => candidate.score >= least)
    .toSorted((left, right) => right.score - left.score);
}

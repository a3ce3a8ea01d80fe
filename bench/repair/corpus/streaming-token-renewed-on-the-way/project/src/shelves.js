const WIDTH = 6;

/** Titles in rows as the home page shows them. */
export function shelves(titles) {
  const rows = [];
  for (let at = 0; at < titles.length; at += WIDTH) rows.push(titles.slice(at, at + WIDTH));
  return rows;
}

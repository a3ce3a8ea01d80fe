export const HORSES = {
  blaze: { name: "Blaze", starts: [{ date: "2026-05-03", place: 4 }, { date: "2026-06-14", place: 1 }] },
  dusty: { name: "Dusty", starts: [] },
};

const newestFirst = (starts) => starts.toSorted((a, b) => b.date.localeCompare(a.date));

/** Best place so far; null for a horse that has not started yet. */
export function bestPlace({ starts }) {
  return starts.length === 0 ? null : Math.min(...starts.map(({ place }) => place));
}

/** Day of the newest start; null for a horse that has not started yet. */
export function lastStart({ starts }) {
  return newestFirst(starts)[0].date;
}

export function wins({ starts }) {
  return starts.filter(({ place }) => place === 1).length;
}

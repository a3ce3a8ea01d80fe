const pad = (number) => String(number).padStart(2, "0");

/** Minutes of the day as people read them. */
export function clock(minutes) {
  const day = 24 * 60;
  const within = ((minutes % day) + day) % day;
  return `${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
}

/** Rows of the board by the time that the trains really leave; with `onlyDelayed`, those that are late. */
export function board(trains, { onlyDelayed = false } = {}) {
  if (onlyDelayed) {
    return rows.filter((row) => row.delay > 0);
  }
  const rows = trains
    .map(({ line, to, leaves, delay = 0 }) => ({ line, to, time: clock(leaves + delay), delay, at: leaves + delay }))
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...row }) => row);
  return rows;
}

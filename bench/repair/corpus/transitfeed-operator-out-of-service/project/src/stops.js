export function soonest(departures, count) {
  return departures.toSorted((a, b) => a.at.localeCompare(b.at)).slice(0, count);
}

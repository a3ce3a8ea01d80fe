export function toLine(raw) {
  const stations = [];
  let seconds = 0;
  for (const station of raw.station) {
    stations.push(station.name);
    seconds += Number(station.ride ?? 0);
  }
  return { name: raw.name, stations, seconds };
}

// Minutes of the day, from the network of our sensors.
const strikes = [
  { at: 595, lat: 47.1, lon: 9.2, kiloampere: 12 },
  { at: 611, lat: 47.3, lon: 9.0, kiloampere: 31 },
  { at: 948, lat: 46.8, lon: 8.7, kiloampere: 8 },
  { at: 1203, lat: 47.0, lon: 9.5, kiloampere: 44 },
]

export function within(from, to) {
  return strikes.filter(({ at }) => at >= from && at <= to)
}

export function strongest(list) {
  return list.reduce((best, strike) => (best && best.kiloampere >= strike.kiloampere ? best : strike), null)
}

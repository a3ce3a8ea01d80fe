const READINGS = [
  { meter: 'm1', day: '2026-03-01', units: 12 },
  { meter: 'm2', day: '2026-03-01', units: 3 },
  { meter: 'm1', day: '2026-03-02', units: 9 }
]

export const ofMonth = (month) => READINGS.filter(({ day }) => day.startsWith(month))

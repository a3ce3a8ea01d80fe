export const seasons = [
  { name: "winter", from: "2026-01-01", to: "2026-03-31", factor: 0.8 },
  { name: "summer", from: "2026-04-01", to: "2026-10-31", factor: 1 },
];

export const HOLDERS = new Map([
  ["h1", { id: "h1", name: "Fritz", email: "fritz@example.org" }],
  ["h3", { id: "h3", name: "Lale", email: "lale@example.org" }],
]);

export const PLOTS = [
  { number: 1, holder: "h1", metres: 200, water: 14 },
  { number: 2, holder: "h2", metres: 180, water: 9 },
  { number: 3, holder: "h3", metres: 220, water: 0 },
];

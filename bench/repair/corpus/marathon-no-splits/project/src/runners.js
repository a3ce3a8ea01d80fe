export const RUNNERS = new Map([
  [7, { number: 7, name: "Abebe", splits: { "10k": "31:02", "21k": "65:40" }, gear: { shoe: "Vap 4" } }],
  [88, { number: 88, name: "Marit", gear: null }],
]);

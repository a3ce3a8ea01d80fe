export const PIERS = [
  { id: "north", name: "North Pier", departures: ["07:10", "12:30", "18:00"] },
  { id: "fort", name: "Fort", departures: ["08:05", "19:20"] },
];

export const FARES = [
  { from: "north", to: "fort", cents: 780 },
  { from: "fort", to: "north", cents: 640 },
];

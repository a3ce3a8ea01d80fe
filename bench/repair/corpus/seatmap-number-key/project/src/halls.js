/** Halls by their numbers. */
export const halls = new Map([
  [1, { name: "Great Hall", rows: 20, seats: 30 }],
  [2, { name: "Studio", rows: 6, seats: 12 }],
]);

export const pages = [
  [{ id: 1, cents: 500 }, { id: 2, cents: 900 }],
  [{ id: 3, cents: 100 }],
];

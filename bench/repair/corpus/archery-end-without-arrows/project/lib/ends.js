export const ends = new Map([
  ["1", [{ ring: 7 }, { ring: 10 }, { ring: 10, inner: true }]],
  ["2", [{ ring: 0 }, { ring: 3 }]],
  ["3", []],
]);

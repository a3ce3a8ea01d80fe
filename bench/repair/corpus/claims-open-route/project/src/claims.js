export const claims = [
  { id: "c1", owner: "olga", state: "open", amount: 320 },
  { id: "c2", owner: "till", state: "paid", amount: 90 },
];

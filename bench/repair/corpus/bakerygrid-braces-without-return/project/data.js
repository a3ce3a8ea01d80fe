module.exports = {
  "2026-W12": [
    { baker: "Noa", day: 1, from: 3, to: 11, oven: "stone" },
    { baker: "Uli", day: 1, from: 4, to: 12, oven: null },
    { baker: "Noa", day: 2, from: 3, to: 9, oven: "stone" },
  ],
  "2026-W13": [],
};

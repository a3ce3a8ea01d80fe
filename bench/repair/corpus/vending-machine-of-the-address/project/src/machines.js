export const machines = [
  {
    id: 4012,
    place: "Platform 2",
    slots: [
      { code: "A1", product: "water", left: 2, holds: 8 },
      { code: "A2", product: "crisps", left: 6, holds: 6 },
      { code: "B1", product: "gum", left: 0, holds: 12 },
    ],
  },
  { id: 4013, place: "Library", slots: [{ code: "A1", product: "water", left: 8, holds: 8 }] },
];

// Of the import of 2019, `crew` and `reserves` are null where nobody was entered.
const BOATS = {
  swift: { seats: 4, cox: "Ana", crew: ["Ben", "Cleo", "Dov", "Eli"], reserves: ["Fay"] },
  heron: { seats: 2, cox: null, crew: null, reserves: null },
  teal: { seats: 2, cox: null, crew: ["Gus", "Hana"], reserves: null },
};

export const boatOf = (name) => BOATS[name] ?? null;

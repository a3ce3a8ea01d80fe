export const STATIONS = { BRN: "Bern", THN: "Thun" };

const TRAINS = {
  BRN: [
    { line: "IC8", to: "Brig", leaves: 607, delay: 12 },
    { line: "S1", to: "Thun", leaves: 612 },
    { line: "IR66", to: "Biel", leaves: 1438, delay: 4 },
  ],
};

export const trainsOf = (station) => TRAINS[station] ?? [];

export const apiaries = [
  { site: "linden", hives: 12 },
  { site: "heather", hives: 7 },
  { site: "orchard", hives: 4 },
];

export const harvests = [
  { site: "linden", on: "2026-06-30", kilograms: 96 },
  { site: "linden", on: "2026-07-21", kilograms: 150 },
  { site: "heather", on: "2026-08-28", kilograms: 51 },
];

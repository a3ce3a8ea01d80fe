const hill = { id: "o-1", name: "Hill & Daughters", plan: "survey" };
const brick = { id: "o-2", name: "Brickworks", plan: "starter" };

export const accounts = [
  { id: 1, email: "ana@hill.example", token: "t-hill", organisation: hill },
  { id: 2, email: "jo@brick.example", token: "t-brick", organisation: brick },
];

export const flights = [
  { id: "f-20", organisationId: "o-1", site: "quarry north", flownAt: "2026-02-01", images: 412 },
  { id: "f-21", organisationId: "o-2", site: "kiln roof", flownAt: "2026-02-03", images: 88 },
];

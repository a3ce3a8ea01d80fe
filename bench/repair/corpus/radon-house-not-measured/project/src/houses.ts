export interface Reading {
  room: string;
  bq: number;
}

interface House {
  id: string;
  readings: Reading[];
}

const houses: House[] = [
  {
    id: "a2",
    readings: [
      { room: "cellar", bq: 310 },
      { room: "kitchen", bq: 90 },
    ],
  },
  { id: "b7", readings: [] },
];

export const byId = (id: string) => houses.find((house) => house.id === id);

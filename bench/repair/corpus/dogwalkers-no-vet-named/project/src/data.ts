import type { Dog } from "./types";

export const dogs: Dog[] = [
  {
    id: "d1",
    name: "Pepper",
    breed: "Beagle",
    chip: "276098",
    owner: { name: "Mira", phone: "0171 1" },
    vet: { name: "Dr. Lund", phone: "030 22" },
    insurance: { company: "Agila", policy: "A-1" },
  },
  { id: "d2", name: "Moss", owner: { name: "Per", phone: "0171 2" } },
];

import type { Building } from "./types.ts";

export const buildings: Building[] = [
  {
    id: "canal-12",
    name: "Canal Street 12",
    units: [
      {
        number: "1A",
        tenant: "R. Osei",
        charges: [
          { month: "2026-01", cents: 81_000, paid: true },
          { month: "2026-02", cents: 81_000, paid: false },
        ],
      },
      { number: "1B", tenant: null, charges: [] },
    ],
  },
  { id: "mill-3", name: "Mill Lane 3", units: [{ number: "4C", tenant: "L. Brandt", charges: [] }] },
];

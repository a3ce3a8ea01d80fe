export interface Seat {
  code: string;
  deck: "main" | "upper";
}

export interface Boat {
  name: string;
  seats: Seat[];
  /** Kilos that may come aboard. */
  load: number;
}

export const boats: Record<string, Boat> = {
  sandpiper: {
    name: "Sandpiper",
    seats: [
      { code: "A1", deck: "main" },
      { code: "A2", deck: "main" },
      { code: "B1", deck: "upper" },
    ],
    load: 400,
  },
  gannet: { name: "Gannet", seats: [{ code: "C2", deck: "upper" }], load: 250 },
};

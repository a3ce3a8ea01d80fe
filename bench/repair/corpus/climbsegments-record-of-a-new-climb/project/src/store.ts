export interface Segment {
  id: string;
  name: string;
  climb: number;
}

export interface Effort {
  rider: string;
  day: string;
  seconds: number;
}

export interface Ride {
  day: string;
  metres: number;
}

const segments: Segment[] = [
  { id: "mill-lane", name: "Mill Lane", climb: 120 },
  { id: "chapel-hill", name: "Chapel Hill", climb: 95 },
];

const efforts: Record<string, Effort[]> = {
  "mill-lane": [
    { rider: "Uli", day: "2026-03-08", seconds: 431 },
    { rider: "Fay", day: "2026-03-07", seconds: 425 },
    { rider: "Uli", day: "2026-03-02", seconds: 425 },
  ],
};

const riders = [
  { id: "uli", name: "Uli", rides: [{ day: "2026-03-02", metres: 48_260 }, { day: "2026-03-08", metres: 31_000 }] },
  { id: "zoe", name: "Zoe", rides: [] },
];

export class Store {
  async segment(id: string): Promise<Segment | undefined> {
    return segments.find((segment) => segment.id === id);
  }

  async efforts(segment: string): Promise<Effort[]> {
    return efforts[segment] ?? [];
  }

  async rider(id: string) {
    return riders.find((rider) => rider.id === id);
  }

  async rides(rider: string): Promise<Ride[]> {
    return (await this.rider(rider))?.rides ?? [];
  }
}

export interface Ride {
  id: string;
  captain: string;
  stokers: string[];
  cancelled: boolean;
}

const rides = new Map<string, Ride>();

export function reset(): void {
  rides.clear();
  rides.set("r1", { id: "r1", captain: "ada", stokers: ["bo"], cancelled: false });
}

export const findRide = async (id: string): Promise<Ride | null> => rides.get(id) ?? null;

reset();

export interface Boat {
  registration: string;
  lengthMetres: number;
  /** Days on which the boat was lifted into the water. */
  launches: string[];
}

export class Rack {
  #boats = new Map<string, Boat>();

  constructor(boats: Boat[] = FLEET) {
    for (const boat of boats) this.#boats.set(boat.registration, structuredClone(boat));
  }

  all(): Boat[] {
    return [...this.#boats.values()];
  }

  find(registration: string): Boat | undefined {
    return this.#boats.get(registration.toUpperCase());
  }
}

const FLEET: Boat[] = [
  { registration: "FR-104", lengthMetres: 6.4, launches: ["2026-05-02", "2026-05-09"] },
  { registration: "FR-220", lengthMetres: 8.1, launches: [] },
];

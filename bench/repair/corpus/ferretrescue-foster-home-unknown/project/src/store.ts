export interface Ferret {
  id: string;
  name: string;
  homeId: string | null;
}

export interface FosterHome {
  id: string;
  keeper: string;
  places: number;
}

export class Store {
  constructor(
    readonly ferrets: Ferret[] = [
      { id: "f1", name: "Bandit", homeId: null },
      { id: "f2", name: "Noodle", homeId: "h1" },
    ],
    readonly homes: FosterHome[] = [
      { id: "h1", keeper: "A. Brook", places: 1 },
      { id: "h2", keeper: "T. Vale", places: 3 },
    ],
  ) {}

  ferret(id: string) {
    return this.ferrets.find((ferret) => ferret.id === id);
  }

  home(id: string) {
    return this.homes.find((home) => home.id === id);
  }

  ferretsIn(homeId: string) {
    return this.ferrets.filter((ferret) => ferret.homeId === homeId);
  }
}

import { HttpError, notFound } from "./errors";
import type { Store } from "./store";

export class Placements {
  constructor(private readonly store: Store) {}

  show(ferretId: string) {
    const ferret = this.store.ferret(ferretId);
    if (!ferret) throw notFound("ferret", ferretId);
    const home = ferret.homeId ? this.store.home(ferret.homeId) : null;
    return { ferret: ferret.name, keeper: home?.keeper ?? null };
  }

  place(ferretId: string, homeId: string) {
    const ferret = this.store.ferret(ferretId);
    if (!ferret) throw notFound("ferret", ferretId);
    const home = this.store.home(homeId);
    if (this.store.ferretsIn(homeId).length >= home.places) {
      throw new HttpError(409, `${home.keeper} has no place left`);
    }
    ferret.homeId = home.id;
    return this.show(ferretId);
  }
}

import type { Dog, WalkerCard } from "./types";

/** What a walker gets printed for a walk. */
export function walkerCard(dog: Dog): WalkerCard {
  return {
    dog: dog.name,
    breed: dog.breed ?? null,
    chip: dog.chip ?? null,
    callFirst: `${dog.owner.name}, ${dog.owner.phone}`,
    vetPhone: dog.vet!.phone,
    insurer: dog.insurance?.company ?? null,
  };
}

export function missingDetails(card: WalkerCard): string[] {
  return Object.entries(card)
    .filter(([, value]) => value === null)
    .map(([key]) => key);
}

const members = {
  m1: { id: "m1", name: "Greta", mail: "greta@example.org", address: { street: "Hafenweg 4", city: "Kiel" } },
  m2: { id: "m2", name: "Paulo", mail: "paulo@example.org", address: { street: "Rua Nova 9", city: "Porto" } },
};

const swaps = {
  s1: { id: "s1", host: "m1", guest: "m2", from: "2026-08-01", to: "2026-08-15", state: "asked" },
};

/** A repository that forgets everything with the process; the real one talks to the database. */
export function memoryRepo() {
  const kept = structuredClone(swaps);
  return {
    async member(id) {
      return members[id] ?? null;
    },
    async swap(id) {
      return kept[id] ?? null;
    },
    async saveState(id, state) {
      kept[id].state = state;
    },
  };
}

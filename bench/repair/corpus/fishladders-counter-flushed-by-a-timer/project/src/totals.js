export class Totals {
  #counts = new Map();
  batches = 0;

  add(passages) {
    this.batches++;
    for (const { species, step } of passages) {
      this.#counts.set(species, (this.#counts.get(species) ?? 0) + step);
    }
  }

  of(species) {
    return this.#counts.get(species) ?? 0;
  }

  text() {
    return [...this.#counts].map(([species, count]) => `${species} ${count > 0 ? "+" : ""}${count}`).join(", ");
  }
}

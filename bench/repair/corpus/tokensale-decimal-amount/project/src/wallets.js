export class Wallets {
  #units = new Map();

  add(name, units) {
    this.#units.set(name, this.of(name) + units);
  }

  take(name, units) {
    if (this.of(name) < units) return false;
    this.#units.set(name, this.of(name) - units);
    return true;
  }

  of(name) {
    return this.#units.get(name) ?? 0n;
  }
}

/** Water levels of the gauges, in centimetres. */
export class Gauges {
  #levels = new Map();

  add(gauge, at, level) {
    const list = this.#levels.get(gauge) ?? [];
    list.push({ at, level });
    this.#levels.set(gauge, list);
  }

  names() {
    return [...this.#levels.keys()];
  }

  levels(gauge) {
    return this.#levels.get(gauge) ?? null;
  }
}

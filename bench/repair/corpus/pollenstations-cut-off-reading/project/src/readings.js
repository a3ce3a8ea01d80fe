export class Readings {
  #byStation = new Map();

  add(station, reading) {
    const known = this.of(station).filter(({ at }) => at !== reading.at);
    this.#byStation.set(station, [...known, reading]);
  }

  of(station) {
    return this.#byStation.get(station) ?? [];
  }
}

export class Flights {
  #flights = new Map([
    [1, { id: 1, from: "Meadow", passengers: 3, cancelled: false }],
    [2, { id: 2, from: "Quarry", passengers: 0, cancelled: false }],
  ]);

  all() {
    return [...this.#flights.values()].filter(({ cancelled }) => !cancelled);
  }

  byId(id) {
    return this.#flights.get(Number(id));
  }
}

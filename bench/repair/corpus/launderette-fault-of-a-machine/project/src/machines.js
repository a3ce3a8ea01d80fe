export class Machines {
  #machines;

  constructor(machines) {
    this.#machines = new Map(machines.map((machine) => [machine.id, { state: "free", ...machine }]));
  }

  list(kind) {
    return [...this.#machines.values()].filter((machine) => !kind || machine.kind === kind);
  }

  get(id) {
    return this.#machines.get(id);
  }
}

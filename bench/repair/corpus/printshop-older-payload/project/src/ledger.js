export class Ledger {
  #entries = [];

  constructor(bus) {
    bus.on("job.finished", ({ job }) => this.#entries.push({ number: job.number, cents: job.cents }));
  }

  total() {
    return this.#entries.reduce((sum, { cents }) => sum + cents, 0);
  }
}

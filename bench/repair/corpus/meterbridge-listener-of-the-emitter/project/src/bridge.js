/** Hands on what the meters say, in batches. */
export class Bridge {
  faults = new Map();
  #bus;
  #sink;
  #size;
  pending = [];

  constructor(bus, sink, { size = 2 } = {}) {
    this.#bus = bus;
    this.#sink = sink;
    this.#size = size;
  }

  start() {
    this.#bus.on("read", (reading) => this.onRead(reading));
    this.#bus.on("fault", this.onFault);
  }

  stop() {
    this.#bus.removeAllListeners();
    this.flush();
  }

  onRead({ meter, kwh }) {
    this.pending.push({ meter, kwh: Number(kwh) });
    if (this.pending.length >= this.#size) this.flush();
  }

  onFault({ meter, code }) {
    const known = this.faults.get(meter) ?? [];
    this.faults.set(meter, [...known, code]);
  }

  flush() {
    if (this.pending.length > 0) this.#sink.write(this.pending);
    this.pending = [];
  }
}

class Stopclock {
  constructor(now = process.hrtime.bigint) {
    this.now = now;
    this.entries = new Map();
  }

  /** Runs the work, and notes in nanoseconds how long it took, whatever comes of it. */
  time(name, work) {
    const started = this.now();
    try {
      return work();
    } finally {
      const entry = this.entries.get(name) ?? { runs: 0, total: 0n, slowest: 0n };
      const took = this.now() - started;
      entry.runs += 1;
      entry.total += took;
      if (took > entry.slowest) entry.slowest = took;
      this.entries.set(name, entry);
    }
  }
}

module.exports = { Stopclock };

/** The jobs of the press in the order in which they are printed. */
class Queue {
  constructor(jobs = []) {
    this.jobs = jobs.map((job) => ({ ...job }));
  }

  waiting() {
    return this.jobs.filter(({ state }) => state === "waiting");
  }

  next() {
    return this.waiting()[0] ?? null;
  }

  /** Jammed jobs wait again, behind all others; answers which. */
  requeue() {
    const jammed = this.jobs.filter(({ state }) => state === "jammed");
    this.jobs = this.jobs.filter(({ state }) => state !== "jammed");
    for (const job of jammed) this.jobs.push({ ...job, state: "waiting" });
    return jammed.map(({ id }) => id);
  }
}

module.exports = Queue;

const PRICES = { flyer: 12, poster: 450, card: 30 };

/** Takes and finishes the jobs; tells the others of it: job.accepted, job.finished, job.cancelled, each with { job }. */
export class Desk {
  #jobs = new Map();

  constructor(bus) {
    this.bus = bus;
  }

  accept({ number, product, copies, email }) {
    const job = { number, product, copies, email, cents: PRICES[product] * copies, state: "accepted" };
    this.#jobs.set(number, job);
    this.bus.emit("job.accepted", { job });
    return job;
  }

  finish(number) {
    const job = this.#jobs.get(number);
    if (!job || job.state !== "accepted") return false;
    job.state = "finished";
    this.bus.emit("job.finished", job);
    return true;
  }

  cancel(number) {
    const job = this.#jobs.get(number);
    if (!job || job.state !== "accepted") return false;
    job.state = "cancelled";
    this.bus.emit("job.cancelled", { job });
    return true;
  }
}

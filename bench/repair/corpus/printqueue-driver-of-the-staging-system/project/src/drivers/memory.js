export class MemoryQueue {
  #jobs = [];

  push(job) {
    this.#jobs.push(job);
  }

  take() {
    return this.#jobs.shift() ?? null;
  }
}

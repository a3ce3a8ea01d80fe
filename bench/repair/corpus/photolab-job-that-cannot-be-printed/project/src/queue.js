import { EventEmitter } from "node:events";

/** Jobs of a day. Each is emitted under its kind, and whoever takes it says whether it is done or has failed. */
export class Queue extends EventEmitter {
  #open = 0;
  #done = [];
  #failed = [];

  push(job) {
    this.#open += 1;
    if (!this.emit(job.kind, job)) this.failed(job, new Error(`nobody takes ${job.kind}`));
  }

  done(job, result) {
    this.#done.push({ job, result });
    this.#close();
  }

  failed(job, error) {
    this.#failed.push({ job, error });
    this.#close();
  }

  /** What has become of the jobs, as soon as none is open. */
  async settled() {
    if (this.#open > 0) await new Promise((resolve) => this.once("empty", resolve));
    return { done: this.#done, failed: this.#failed };
  }

  #close() {
    this.#open -= 1;
    if (this.#open === 0) this.emit("empty");
  }
}

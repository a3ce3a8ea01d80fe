import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Reads pages in a thread of its own. */
export class Pool {
  #worker = new Worker(new URL("./worker.js", import.meta.url), { execArgv: [] });

  read(pages) {
    return this.#ask({ task: "read", pages });
  }

  /** Reads a page once more, with the slower reader. */
  reread(page) {
    return this.#ask({ task: "reread", page });
  }

  async close() {
    await this.#worker.terminate();
  }

  async #ask(message) {
    this.#worker.postMessage(message);
    const [answer] = await once(this.#worker, "message");
    return answer;
  }
}

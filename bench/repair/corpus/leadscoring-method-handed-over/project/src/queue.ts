export interface Job {
  type: string;
  payload: Record<string, unknown>;
}

type Handler = (payload: Record<string, unknown>) => Promise<void>;

/** Jobs by type; one handler each. */
export class Queue {
  readonly #handlers = new Map<string, Handler>();

  on(type: string, handler: Handler): this {
    if (this.#handlers.has(type)) throw new Error(`There is a handler of ${type} already`);
    this.#handlers.set(type, handler);
    return this;
  }

  async run(job: Job): Promise<void> {
    const handler = this.#handlers.get(job.type);
    if (!handler) throw new Error(`Nobody handles ${job.type}`);
    await handler(job.payload);
  }
}

const HOUR = 3600;

/** Results that are dear to compute, kept in a store of texts. */
export class Remembered {
  constructor(store) {
    this.store = store;
  }

  /** What `compute` answers, from the store where it is there. */
  async one(key, compute, seconds = HOUR) {
    const kept = await this.read(key);
    if (kept !== null) return kept;
    const fresh = await compute();
    await this.store.set(key, fresh, { seconds });
    return fresh;
  }

  /** The same for a list; an empty one is not kept. */
  async list(key, compute, seconds = HOUR) {
    const kept = await this.read(key);
    if (kept !== null) return kept;
    const fresh = await compute();
    if (fresh.length > 0) await this.store.set(key, JSON.stringify(fresh), { seconds });
    return fresh;
  }

  async read(key) {
    const text = await this.store.get(key);
    return text === null ? null : JSON.parse(text);
  }
}

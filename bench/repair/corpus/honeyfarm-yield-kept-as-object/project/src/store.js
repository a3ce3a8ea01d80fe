/** Stands in for the key-value server: like it, it keeps texts only. */
export class MemoryStore {
  #texts = new Map();

  async get(key) {
    return this.#texts.get(key)?.text ?? null;
  }

  async set(key, value, { seconds }) {
    this.#texts.set(key, { text: String(value), until: Date.now() + seconds * 1000 });
  }

  async keys() {
    return [...this.#texts.keys()];
  }
}

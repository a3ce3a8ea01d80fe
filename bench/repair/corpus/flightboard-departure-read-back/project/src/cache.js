/** Holds texts, as the shared cache does. */
export class Cache {
  #entries = new Map();

  async get(key) {
    const entry = this.#entries.get(key);
    if (!entry || entry.until < Date.now()) return null;
    return entry.text;
  }

  async set(key, text, seconds) {
    this.#entries.set(key, { text, until: Date.now() + seconds * 1000 });
  }
}

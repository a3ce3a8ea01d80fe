/** Keeps values as text for a while, as the shared cache does. */
export class Cache {
  #entries = new Map();

  constructor(seconds = 60, clock = Date.now) {
    this.seconds = seconds;
    this.clock = clock;
  }

  get(key) {
    const entry = this.#entries.get(key);
    if (!entry || entry.until <= this.clock()) return null;
    return JSON.parse(entry.text);
  }

  set(key, value) {
    this.#entries.set(key, { text: JSON.stringify(value), until: this.clock() + this.seconds * 1000 });
  }

  drop(key) {
    this.#entries.delete(key);
  }
}

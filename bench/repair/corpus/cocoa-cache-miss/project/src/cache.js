/** Keeps texts, as the shared cache does: null for what is not there or over. */
export class Cache {
  #kept = new Map();

  get(key, now = Date.now()) {
    const found = this.#kept.get(key);
    return found && found.until > now ? found.text : null;
  }

  set(key, text, seconds, now = Date.now()) {
    this.#kept.set(key, { text, until: now + seconds * 1000 });
  }
}

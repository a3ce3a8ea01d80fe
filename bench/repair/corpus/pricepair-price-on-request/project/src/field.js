/** A value that others watch. */
export class Field {
  #value;
  #watchers = [];

  constructor(value) {
    this.#value = value;
  }

  get() {
    return this.#value;
  }

  /** Tells the watchers, where the value is another one. */
  set(value) {
    if (value === this.#value) return;
    this.#value = value;
    for (const watcher of this.#watchers) watcher(value);
  }

  watch(watcher) {
    this.#watchers.push(watcher);
  }
}

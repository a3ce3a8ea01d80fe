export type Listener<T> = (value: T) => void;

/** A value that changes, and those who watch it. Whoever begins to watch is told the present value at once. */
export class Signal<T> {
  #value: T;
  readonly #listeners = new Set<Listener<T>>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  get watchers(): number {
    return this.#listeners.size;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener(value);
  }

  /** Answers a function that ends the watching. */
  watch(listener: Listener<T>): () => void {
    this.#listeners.add(listener);
    listener(this.#value);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

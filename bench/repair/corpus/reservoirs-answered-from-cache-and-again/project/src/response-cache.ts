interface Kept {
  body: unknown;
  until: number;
}

export class ResponseCache {
  readonly #kept = new Map<string, Kept>();
  readonly #milliseconds: number;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  get(key: string): unknown {
    const kept = this.#kept.get(key);
    if (!kept || kept.until < Date.now()) return undefined;
    return kept.body;
  }

  put(key: string, body: unknown): void {
    this.#kept.set(key, { body, until: Date.now() + this.#milliseconds });
  }
}

/** Allows so many in a while, for each key. */
export class Limiter {
  readonly #hits = new Map<string, number[]>();

  constructor(
    private readonly count: number,
    private readonly milliseconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  allow(key: string): boolean {
    const since = this.now() - this.milliseconds;
    const recent = (this.#hits.get(key) ?? []).filter((at) => at > since);
    if (recent.length >= this.count) return false;
    this.#hits.set(key, [...recent, this.now()]);
    return true;
  }
}

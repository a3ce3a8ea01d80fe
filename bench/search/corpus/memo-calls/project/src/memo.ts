type Answer = (...values: never[]) => unknown;

interface Options {
  /** The most answers that are kept. */
  readonly most?: number;
}

function keyOf(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => (value === undefined ? ["undefined"] : [typeof value, value])));
}

/** Answers again what was asked before without asking again. What throws is not kept. */
export function memoize<F extends Answer>(ask: F, { most = 100 }: Options = {}): F & { clear(): void } {
  const kept = new Map<string, unknown>();
  const answer = (...values: Parameters<F>): unknown => {
    const key = keyOf([values[0]]);
    if (kept.has(key)) {
      const known = kept.get(key);
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const value = ask(...values);
    kept.set(key, value);
    if (kept.size > most) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    return value;
  };
  return Object.assign(answer as F, { clear: () => kept.clear() });
}

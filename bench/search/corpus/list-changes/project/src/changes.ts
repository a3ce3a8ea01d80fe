export interface Changes<T> {
  added: T[];
  removed: T[];
}

/** What came and what went between two lists. */
export function changes<T>(before: readonly T[], after: readonly T[]): Changes<T> {
  const old = new Set(before);
  const fresh = new Set(after);
  return {
    added: [...fresh].filter((one) => !old.has(one)),
    removed: [...old].filter((one) => fresh.has(one)),
  };
}

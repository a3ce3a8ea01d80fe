/** Keeps what was made for a key: `make` is called once for each. */
export function rememberer() {
  const kept = new Map();
  const counts = { made: 0, kept: 0 };

  function remember(key, make) {
    if (kept.has(key)) {
      counts.kept += 1;
    } else {
      counts.made += 1;
      const value = make(key);
      kept.set(key, value);
      return value;
    }
  }

  return { remember, counts };
}

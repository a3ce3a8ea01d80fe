/** Remembers what was made of an object, as long as the object lives. */
export function remembered(make) {
  const known = new WeakMap();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key);
  };
}

/** Remembers what was made of a text or a number. */
export function rememberedText(make) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key);
  };
}

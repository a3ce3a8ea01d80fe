/** What was kept under a key, else what is made now and kept. */
export async function remembered(cache, key, seconds, make) {
  const text = cache.get(key);
  const value = text === undefined ? await make() : JSON.parse(text);
  if (text === undefined) cache.set(key, JSON.stringify(value), seconds);
  return value;
}

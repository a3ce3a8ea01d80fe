/** Answers what is kept under the key; else asks for it, and keeps it. */
export const remember = async (store, key, ask) => {
  const kept = await store.read(key);
  if (kept !== null) return JSON.parse(kept);
  const found = await ask();
  await store.write(key, JSON.stringify(found));
  return found;
};

export async function setState(store, id, state) {
  const row = await store.read(id);
  await store.write(id, { ...row, state });
}

/** A swap with both of its members; null where there is none. */
export async function loadSwap(repo, id) {
  const swap = await repo.swap(id);
  if (!swap) return null;
  return {
    ...swap,
    host: repo.member(swap.host),
    guest: await repo.member(swap.guest),
  };
}

export async function accept(repo, swap) {
  if (swap.state !== "asked") return false;
  await repo.saveState(swap.id, "accepted");
  return true;
}

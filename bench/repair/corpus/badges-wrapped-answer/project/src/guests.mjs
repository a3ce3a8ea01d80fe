/** One guest, or null. */
export async function findGuest(directory, id) {
  return directory.get(id);
}

export async function allGuests(directory) {
  const { data } = await directory.list();
  return data;
}

export function count (note) {
  return (note.items ?? []).reduce((sum, item) => sum + 1 + count(item), 0)
}

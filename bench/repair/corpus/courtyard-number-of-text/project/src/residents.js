export function listResidents(registry, number, page) {
  const names = registry.residents(number).toSorted();
  return { flat: number, names: names.slice((page - 1) * 10, page * 10) };
}

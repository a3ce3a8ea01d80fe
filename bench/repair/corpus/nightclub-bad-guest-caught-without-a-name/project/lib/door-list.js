function doorList(guests) {
  const sorted = [...guests].sort((a, b) => a.name.localeCompare(b.name));
  const heads = guests.reduce((sum, guest) => sum + 1 + guest.plus, 0);
  const lines = sorted.map(({ name, plus }) => (plus ? `${name} +${plus}` : name));
  return [...lines, `${heads} on the list`].join("\n");
}

module.exports = { doorList };

const rows = new Map([
  [7, { id: 7, name: 'Maja Lind', email: 'maja@example.com', phone: '+46 70 123 45 67' }],
  [8, { id: 8, name: 'Olof Ek', email: 'olof@example.com', phone: '+46 73 765 43 21' }],
  [9, { id: 9, name: 'Eva Berg', email: 'eva@example.com' }],
]);

export async function findContact(id) {
  await new Promise((resolve) => setImmediate(resolve));
  return rows.get(id) ?? null;
}

const table = [
  { id: 30, buyer: "stud-farm", bales: 120, price: 38 },
  { id: 31, buyer: "zoo", bales: 24, price: 41.5 },
];

export async function byId(id) {
  return table.find((load) => load.id === id);
}

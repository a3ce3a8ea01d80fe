const SAUNAS = [
  { id: 1, name: "Löyly (harbour)" },
  { id: 2, name: "Kotiharju" },
  { id: 3, name: "Arla + bath" },
];

export function search(wanted) {
  const pattern = new RegExp(wanted, "i");
  return SAUNAS.filter(({ name }) => pattern.test(name));
}

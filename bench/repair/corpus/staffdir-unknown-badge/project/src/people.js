export const people = [
  { id: 1, name: "Sofia Marin", badge: "A-104", team: "Platform", manager: null, office: "Lyon" },
  { id: 2, name: "Jean Petit", badge: "A-221", team: "Platform", manager: 1, office: "Lyon" },
  { id: 3, name: "Wiebke Horn", badge: "B-007", team: "Sales", manager: 1, office: "Kiel" },
];

export const byId = (id) => people.find((one) => one.id === id);
export const byBadge = (badge) => people.find((one) => one.badge === badge);
export const reportsOf = (id) => people.filter((one) => one.manager === id);

export const lockers = [
  { id: "L7", street: "Quai 3", city: "Nantes" },
  { id: "L8", street: "Rue Haute 90", city: "Rennes" },
];

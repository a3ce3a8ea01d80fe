export interface Person {
  id: number;
  name: string;
  limit: number;
  managerId: number | null;
}

const people: Person[] = [
  { id: 1, name: "Greta", limit: 50_000, managerId: null },
  { id: 2, name: "Hugo", limit: 5_000, managerId: 1 },
  { id: 3, name: "Ivo", limit: 0, managerId: 2 },
];

export function personById(id: number): Person | undefined {
  return people.find((person) => person.id === id);
}

export function managerOf(person: Person): Person | undefined {
  return person.managerId === null ? undefined : personById(person.managerId);
}

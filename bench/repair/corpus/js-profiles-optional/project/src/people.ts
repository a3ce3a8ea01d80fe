export interface Person {
  id: number;
  name: string;
  employer?: { name: string } | null;
  address?: { city: string } | null;
}

export const people: Person[] = [
  { id: 1, name: "Ida", employer: { name: "Mill" }, address: { city: "Bern" } },
  { id: 2, name: "Max", employer: null, address: null },
];

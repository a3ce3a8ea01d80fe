export interface Guest {
  id: number;
  name: { given: string; family: string };
  silent: boolean;
}

export interface Cell {
  number: number;
  wing: string;
  bell: string;
}

const guests: Guest[] = [
  { id: 1, name: { given: "Ulla", family: "Berg" }, silent: true },
  { id: 2, name: { given: "Pavel", family: "Novák" }, silent: false },
];
const cells: Cell[] = [
  { number: 7, wing: "east", bell: "05:40" },
  { number: 12, wing: "garden", bell: "06:10" },
];
const table = [
  { ref: "S-5", guest: 1, cell: 12 },
  { ref: "S-6", guest: 2, cell: 7 },
];

export const stayBy = (ref: string) => table.find((stay) => stay.ref === ref);

export async function loadGuest(id: number): Promise<Guest> {
  return guests.find((guest) => guest.id === id)!;
}

export async function loadCell(number: number): Promise<Cell> {
  return cells.find((cell) => cell.number === number)!;
}

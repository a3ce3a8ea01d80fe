import { badge } from "./badge.mjs";
import { allGuests, findGuest } from "./guests.mjs";

export async function printOne(directory, id) {
  const guest = await findGuest(directory, id);
  if (guest === null) return `no guest ${id}`;
  return badge(guest);
}

export async function printAll(directory) {
  return (await allGuests(directory)).map(badge).join("\n---\n");
}

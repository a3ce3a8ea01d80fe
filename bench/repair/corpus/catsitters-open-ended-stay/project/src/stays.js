import { readFile } from "node:fs/promises";

/** Reads the stays that the booking form has saved, the earliest first. */
export async function readStays(path) {
  const stays = JSON.parse(await readFile(path, "utf8"));
  return stays
    .map((stay) => ({ notes: "", ...stay, cats: stay.cats.map((name) => name.trim()) }))
    .sort((a, b) => new Date(a.from) - new Date(b.from));
}

export function title({ cats, owner }) {
  const names = cats.length > 1 ? `${cats.slice(0, -1).join(", ")} and ${cats.at(-1)}` : cats[0];
  return `${names} (${owner})`;
}

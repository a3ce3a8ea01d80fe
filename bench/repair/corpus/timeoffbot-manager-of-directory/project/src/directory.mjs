import { readFile } from "node:fs/promises";

const FILE = new URL("../data/directory.json", import.meta.url);

/** A person of the directory as the bot knows them: id, name, email and, but for the head of the firm, manager. */
export function toPerson(entry) {
  return {
    id: entry.employee_id,
    name: entry.display_name,
    email: entry.work_email,
    boss: entry.reports_to && toPerson(entry.reports_to),
  };
}

export async function loadDirectory() {
  const { employees } = JSON.parse(await readFile(FILE, "utf8"));
  return new Map(employees.map(toPerson).map((person) => [person.id, person]));
}

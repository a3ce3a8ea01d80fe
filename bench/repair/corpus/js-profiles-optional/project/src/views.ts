import type { Person } from "./people.ts";

export function toSummary(person: Person) {
  return { id: person.id, name: person.name, employer: person.employer?.name ?? null };
}

export function toView(person: Person) {
  return {
    id: person.id,
    name: person.name,
    employer: person.employer?.name ?? null,
    city: person.address!.city,
  };
}

import type { Person } from "./people.ts";

const NO_PICTURE = "/i/nobody.svg";

export function card(person: Person) {
  return {
    name: person.name,
    city: person.profile?.city ?? null,
    picture: (person.profile as any).picture?.url ?? NO_PICTURE,
  };
}

export function introduction(person: Person) {
  const languages = person.profile?.languages ?? [];
  return languages.length > 0 ? `${person.name} writes ${languages.join(", ")}` : person.name;
}

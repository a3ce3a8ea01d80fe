import { managerOf, type Person } from "./people.ts";

/** Who signs a request of this person over this amount. Nobody signs for themselves, unless they are at the top. */
export function approverFor(person: Person, amount: number): Person {
  let approver = managerOf(person) ?? person;
  while (approver.limit < amount) {
    approver = managerOf(approver)!;
  }
  return approver;
}

/** Everybody from the person to the top, the person first. */
export function lineOf(person: Person): string[] {
  const names: string[] = [];
  let current: Person | undefined = person;
  while (current) {
    names.push(current.name);
    current = managerOf(current);
  }
  return names;
}

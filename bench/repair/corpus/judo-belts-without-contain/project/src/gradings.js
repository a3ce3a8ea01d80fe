import { isKnown, next, rank } from "./belts.js";

const MIN_MONTHS = 6;

/** Why somebody may not be graded; empty for whoever may. */
export function obstacles({ belt, months, courses = [] }) {
  const found = [];
  if (!isKnown(belt)) return ["unknown belt"];
  if (next(belt) === null) found.push("no belt above");
  if (months < MIN_MONTHS) found.push("too early");
  if (rank(belt) >= rank("blue") && !courses.contains("first-aid")) found.push("first aid is missing");
  return found;
}

export function examiners(belt, people) {
  return people.filter((person) => rank(person.belt) > rank(belt)).map(({ name }) => name);
}

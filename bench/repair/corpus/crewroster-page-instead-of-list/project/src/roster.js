import * as hr from './hrClient.js';
import { collect } from './paging.js';

export async function crewOf(base) {
  const staff = await collect(hr.fetchStaff);
  return staff.filter((person) => person.base === base);
}

export async function absencesOf(base) {
  const crew = await crewOf(base);
  const absences = await hr.fetchAbsences();
  const reasons = new Map(absences.map(({ staff, reason }) => [staff, reason]));
  return crew
    .filter((person) => reasons.has(person.id))
    .map((person) => ({ name: person.name, reason: reasons.get(person.id) }));
}

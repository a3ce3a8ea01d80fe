export interface Contact {
  name: string | null;
  company: string | null;
}

/** In order of their texts; what has none comes last. */
export function byText(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left.localeCompare(right);
}

export const byCompany = (contacts: Contact[]): Contact[] =>
  contacts.toSorted((left, right) => byText(left.company, right.company));

export const byName = (contacts: Contact[]): Contact[] =>
  contacts.toSorted((left, right) => left.name!.localeCompare(right.name!));

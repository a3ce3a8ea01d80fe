export interface Person {
  name: string;
  phone: string;
}

export interface Survey {
  id: string;
  house: string;
  owner: Person;
  surveyor?: Person;
  findings: { flue: number; grade: 1 | 2 | 3 }[];
}

/** The worst grade that was found; null before anything was. */
export function worst(survey: Survey): number | null {
  if (survey.findings.length === 0) return null;
  return Math.max(...survey.findings.map(({ grade }) => grade));
}

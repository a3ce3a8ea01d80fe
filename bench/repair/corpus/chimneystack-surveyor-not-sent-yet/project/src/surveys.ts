import type { Survey } from "./survey.ts";

export const surveys: Survey[] = [
  {
    id: "s1",
    house: "Priory Cottage",
    owner: { name: "D. Hale", phone: "555 0101" },
    surveyor: { name: "Imke Roth", phone: "555 0199" },
    findings: [
      { flue: 1, grade: 1 },
      { flue: 2, grade: 3 },
    ],
  },
  { id: "s2", house: "Old Forge", owner: { name: "P. Quist", phone: "555 0102" }, findings: [] },
];

export function surveyOf(id: string): Survey | undefined {
  return surveys.find((survey) => survey.id === id);
}

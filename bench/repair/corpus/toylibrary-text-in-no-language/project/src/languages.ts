export const LAST = "en";

/** The language that is asked after this one: without its region, at last English. */
export function behind(language: string): string {
  const [base] = language.split("-");
  return base === language ? LAST : base!;
}

export interface Month {
  year: number;
  month: number;
}

/** A month as it is written in an address: 2026-03. */
export function parseMonth(text: string): Month {
  const [year, month] = text.split("-").map(Number);
  if (!Number.isInteger(year) || !(month >= 1 && month <= 12)) throw new BadMonth(text);
  return { year, month };
}

export const index = ({ year, month }: Month): number => year * 12 + month - 1;

export class BadMonth extends Error {
  constructor(text: string) {
    super(`"${text}" is no month`);
    this.name = "BadMonth";
  }
}

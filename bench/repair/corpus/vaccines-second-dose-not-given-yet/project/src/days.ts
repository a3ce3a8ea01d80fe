const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the export; null where the clinic left it blank. */
export function parseDay(text: string): Date | null {
  if (text.trim() === "") return null;
  if (!DAY.test(text)) throw new Error(`"${text}" is no day`);
  return new Date(`${text}T00:00:00Z`);
}

export function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}

export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000);
}

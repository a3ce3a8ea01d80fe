export interface Therapist {
  id: string;
  name: string;
  weekdays: number[];
  hours: string[];
}

export const therapists: Therapist[] = [
  { id: "koch", name: "M. Koch", weekdays: [1, 2, 4], hours: ["09:00", "10:00", "14:00"] },
  { id: "nair", name: "S. Nair", weekdays: [3, 5], hours: ["11:00"] },
];

const booked = new Set(["koch 2026-06-02 10:00"]);

export function weekdayOf(day: any): number {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay();
}

export function freeHours(therapist: Therapist, day: any): string[] {
  if (!therapist.weekdays.includes(weekdayOf(day))) return [];
  return therapist.hours.filter((hour) => !booked.has(`${therapist.id} ${day} ${hour}`));
}

/** Books an hour; false where it is not free. */
export function book(therapist: Therapist, day: string, hour: string): boolean {
  if (!freeHours(therapist, day).includes(hour)) return false;
  booked.add(`${therapist.id} ${day} ${hour}`);
  return true;
}

export interface Day {
  readonly year: number;
  /** From 1 on. */
  readonly month: number;
  readonly day: number;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
}

/** The same day some months later, or the last one of a month that is too short for it. */
export function addMonths(from: Day, months: number): Day {
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(from.day, daysInMonth(year, month)) };
}

/** The days on which a subscription is renewed, without its start. */
export function renewals(start: Day, every: number, count: number): Day[] {
  if (every < 1) throw new RangeError("renewals need a distance");
  return Array.from({ length: count }, (_, index) => addMonths(start, every * (index + 1)));
}

export function toText({ year, month, day }: Day): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

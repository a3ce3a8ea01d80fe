const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 12 * HOUR;
const WEEK = 7 * DAY;

const UNITS: [string, number][] = [
  ["week", WEEK],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
];

function counted(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}

/** How long ago something was, or in how long it will be, in the largest unit that fits. */
export function relative(time: number, now: number): string {
  const distance = Math.abs(now - time);
  for (const [unit, length] of UNITS) {
    if (distance < length) continue;
    const text = counted(Math.floor(distance / length), unit);
    return time < now ? `${text} ago` : `in ${text}`;
  }
  return "just now";
}

export function duration(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`;
}

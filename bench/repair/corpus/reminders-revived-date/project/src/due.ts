import type { Reminder } from "./job.ts";

/** Milliseconds until a reminder is due, none where it is late. */
export function delay(reminder: Reminder, now: Date): number {
  return Math.max(0, reminder.runAt.getTime() - now.getTime());
}

export const line = (reminder: Reminder) => `${reminder.to} at ${reminder.runAt.toISOString().slice(0, 16)}`;

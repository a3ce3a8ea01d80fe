import type { PlanRow, SessionRow } from "./database.ts";

const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();

export function sessionsOn(plan: PlanRow, day: string): SessionRow[] {
  const weekday = weekdayOf(day);
  return plan.sessions.filter((session) => session.weekday === weekday);
}

export function minutesOf(sessions: SessionRow[]): number {
  return sessions.reduce((sum, session) => sum + session.minutes, 0);
}

import type { User } from "./users.ts";

const EVERYONE = ["calendar", "messages"];
const BY_ROLE: Record<string, string[]> = {
  teacher: ["gradebook", "attendance"],
  timetable: ["timetable"],
  head: ["reports", "gradebook"],
};

export function menuFor(user: User): string[] {
  const entries = new Set(EVERYONE);
  for (const role of user.roles) {
    for (const entry of BY_ROLE[role] ?? []) entries.add(entry);
  }
  return [...entries];
}

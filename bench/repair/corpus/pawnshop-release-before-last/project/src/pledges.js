import { readFileSync } from "node:fs";

const ANONYMOUS = { name: "bearer of the ticket" };

/** Pledges as they are in the export; those without an owner belong to the bearer. */
export function readPledges(file) {
  return JSON.parse(readFileSync(file, "utf8")).map((pledge) => ({ ...pledge, owner: pledge.owner ?? ANONYMOUS }));
}

/** Whole days by which a pledge is overdue; 0 for one that is not. */
export function daysOverdue({ due }, today) {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000));
}

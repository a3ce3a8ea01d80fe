import { join } from "node:path";

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Pictures lie in a folder for each day. */
export function pictureFile(root: string, date: Date, name: string): string {
  return join(root, dayOf(date), `${name}.svg`);
}

export function logFile(root: string): string {
  return join(root, "logs", "runs.log");
}

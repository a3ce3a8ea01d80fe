import type { Entry } from "./model";
import type { Projects } from "./projects";

/** Hours of each project, deleted ones together. */
export function totals(entries: Entry[], projects: Projects): [string, number][] {
  const sums = new Map<string, number>();
  for (const { projectId, minutes } of entries) {
    const name = projects.nameOf(projectId);
    sums.set(name, (sums.get(name) ?? 0) + minutes / 60);
  }
  return [...sums];
}

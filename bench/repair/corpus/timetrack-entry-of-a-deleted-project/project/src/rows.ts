import type { Entry } from "./model";
import type { Projects } from "./projects";

const hours = (minutes: number) => (minutes / 60).toFixed(2);

/** Cells of an entry: day, user, client, project and hours. */
export function rowOf(entry: Entry, projects: Projects): string[] {
  return [
    entry.day,
    entry.user,
    projects.find(entry.projectId).client.name,
    projects.nameOf(entry.projectId),
    hours(entry.minutes),
  ];
}

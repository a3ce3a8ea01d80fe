import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../projects/project.ts";

/** Where the bare copy of a project's repository is made, once its forge is used. */
export function repositoryFolder(home: string, project: Pick<Project, "id" | "forge">): string {
  const name = project.forge === "builtin" ? project.id : `${project.id}.${project.forge}`;
  return join(home, "repositories", `${name}.git`);
}

/** The git directory on this machine that holds a project's commits already; null where there is none yet. */
export function repositoryAtHand(
  home: string,
  project: Pick<Project, "id" | "forge" | "repository_kind" | "repository_url">,
): string | null {
  const { repository_kind, repository_url } = project;
  const local = repository_kind === "local" ? repository_url : null;
  const places = [repositoryFolder(home, project), ...(local === null ? [] : [local, join(local, ".git")])];
  return places.find((place) => existsSync(join(place, "objects"))) ?? null;
}

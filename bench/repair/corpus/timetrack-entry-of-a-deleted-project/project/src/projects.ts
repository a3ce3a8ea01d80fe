import type { Project } from "./model";

export const DELETED = "(deleted)";

export class Projects {
  private readonly byId: Map<number, Project>;

  constructor(projects: Project[]) {
    this.byId = new Map(projects.map((project) => [project.id, project]));
  }

  /** Deleted projects are gone from the list, entries of them stay. */
  find(id: number): Project {
    return this.byId.get(id) as Project;
  }

  nameOf(id: number): string {
    return this.byId.get(id)?.name ?? DELETED;
  }
}

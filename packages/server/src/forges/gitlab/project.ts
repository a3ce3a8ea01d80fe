import { z } from "zod";
import { ForgeError } from "../error.ts";
import { keptFresh } from "../hosted/kept-fresh.ts";
import type { ForgeClient } from "../http/client.ts";

const Access = z.object({ access_level: z.number() }).nullish();
const Project = z.object({
  id: z.number(),
  path_with_namespace: z.string(),
  default_branch: z.string().nullish(),
  archived: z.boolean().nullish(),
  squash_option: z.string().nullish(),
  only_allow_merge_if_pipeline_succeeds: z.boolean().nullish(),
  permissions: z.object({ project_access: Access, group_access: Access }).nullish(),
});
export type Project = z.infer<typeof Project>;

export interface Located {
  readonly project: Project;
  readonly defaultBranch: string;
  /** `/projects/<number>`: the number stays when the project is renamed or moved. */
  readonly path: string;
}

/** From this level on (developer) an account may push branches and merge. */
export const DEVELOPER = 30;
const FRESH_MS = 30_000;

/** Reads the project. Throws `ForgeError` for one that is archived, not shown to us or not writable. */
export function projectReader(client: ForgeClient, name: string): () => Promise<Located> {
  let number: number | null = null;
  return keptFresh(FRESH_MS, read);

  async function read(): Promise<Located> {
    const { body } = await client.call("GET", `/projects/${number ?? encodeURIComponent(name)}`);
    const project = Project.parse(body);
    number = project.id;
    if (project.archived) {
      throw new ForgeError(
        "repository_unreadable",
        `The project ${project.path_with_namespace} is archived`,
        {
          remedy: "Unarchive it on GitLab, or give the project another repository.",
        },
      );
    }
    const { project_access: own, group_access: group } = project.permissions ?? {};
    const level = Math.max(own?.access_level ?? 0, group?.access_level ?? 0);
    // Neither is shown to administrators and to members of groups further up: then the first write tells.
    if (level > 0 && level < DEVELOPER) {
      throw new ForgeError(
        "access_denied",
        `We may read ${project.path_with_namespace}, but not write to it`,
        {
          remedy: "Give the token the role Developer and the scope api.",
        },
      );
    }
    return { project, defaultBranch: project.default_branch || "main", path: `/projects/${project.id}` };
  }
}

import { z } from "zod";
import { ForgeError } from "../error.ts";
import { keptFresh } from "../hosted/kept-fresh.ts";
import type { GitHubApi } from "./api.ts";

export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** What of a repository delivery needs to know. Absent where the token may not see it. */
export const Repository = z.object({
  node_id: z.string(),
  full_name: z.string(),
  default_branch: z.string(),
  archived: z.boolean().nullish(),
  disabled: z.boolean().nullish(),
  permissions: z.object({ push: z.boolean().nullish() }).nullish(),
  allow_merge_commit: z.boolean().nullish(),
  allow_squash_merge: z.boolean().nullish(),
  allow_rebase_merge: z.boolean().nullish(),
});
export type Repository = z.infer<typeof Repository>;

/** Facts about a repository change rarely; this old they may be. */
const FRESH_MS = 30_000;

export interface Located {
  readonly repository: Repository;
  readonly owner: string;
  /** `/repos/<owner>/<name>` by the name that the repository has now. */
  readonly path: string;
}

/**
 * Reads the repository and follows a rename. Throws `ForgeError` for one that is archived, not shown to us or not
 * writable.
 */
export function repositoryReader({ rest }: GitHubApi, name: RepositoryName): () => Promise<Located> {
  return keptFresh(FRESH_MS, read);

  async function read(): Promise<Located> {
    const { owner, name: called } = name;
    const { body } = await rest.call(
      "GET",
      `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(called)}`,
    );
    const repository = Repository.parse(body);
    const [realOwner = owner, realName = called] = repository.full_name.split("/");
    if (repository.archived || repository.disabled) {
      throw new ForgeError(
        "repository_unreadable",
        `The repository ${repository.full_name} is ${repository.archived ? "archived" : "disabled"}`,
        { remedy: "Unarchive it on GitHub, or give the project another repository." },
      );
    }
    if (repository.permissions && repository.permissions.push === false) {
      throw new ForgeError("access_denied", `We may read ${repository.full_name}, but not write to it`, {
        remedy: "Give the token or the App write access to contents and pull requests.",
      });
    }
    return {
      repository,
      owner: realOwner,
      path: `/repos/${encodeURIComponent(realOwner)}/${encodeURIComponent(realName)}`,
    };
  }
}

/** A branch name within a path of the API: its slashes stay. */
export function inPath(branch: string): string {
  return branch.split("/").map(encodeURIComponent).join("/");
}

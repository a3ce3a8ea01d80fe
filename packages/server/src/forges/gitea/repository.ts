import { z } from "zod";
import { ForgeError } from "../error.ts";
import { keptFresh } from "../hosted/kept-fresh.ts";
import type { ForgeClient } from "../http/client.ts";

const Repository = z.object({
  full_name: z.string(),
  default_branch: z.string().nullish(),
  archived: z.boolean().nullish(),
  permissions: z.object({ push: z.boolean().nullish() }).nullish(),
  allow_merge_commits: z.boolean().nullish(),
  allow_squash_merge: z.boolean().nullish(),
  allow_rebase: z.boolean().nullish(),
  owner: z.object({ login: z.string() }).nullish(),
});
export type Repository = z.infer<typeof Repository>;

export interface Located {
  readonly repository: Repository;
  readonly defaultBranch: string;
  /** `/repos/<owner>/<name>` by the name that the repository has now. */
  readonly path: string;
}

const FRESH_MS = 30_000;

/** Reads the repository, renamed ones too. Throws `ForgeError` for one that is archived, not shown to us or not writable. */
export function repositoryReader(client: ForgeClient, owner: string, name: string): () => Promise<Located> {
  return keptFresh(FRESH_MS, read);

  async function read(): Promise<Located> {
    const { body } = await client.call(
      "GET",
      `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`,
    );
    const repository = Repository.parse(body);
    if (repository.archived) {
      throw new ForgeError("repository_unreadable", `The repository ${repository.full_name} is archived`, {
        remedy: "Unarchive it on the forge, or give the project another repository.",
      });
    }
    if (repository.permissions?.push === false) {
      throw new ForgeError("access_denied", `We may read ${repository.full_name}, but not write to it`, {
        remedy: "Make the token's owner a collaborator with write access.",
      });
    }
    const path = `/repos/${repository.full_name.split("/").map(encodeURIComponent).join("/")}`;
    return { repository, defaultBranch: repository.default_branch || "main", path };
  }
}

/** A branch name within a path of the API. */
export function inPath(branch: string): string {
  return branch.split("/").map(encodeURIComponent).join("/");
}

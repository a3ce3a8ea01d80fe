import type { Kysely } from "kysely";
import { accountAt } from "../forges/accounts/accounts.ts";
import { knownForge, repositoryAddress } from "../forges/accounts/address.ts";
import { ForgeError } from "../forges/error.ts";
import { hostedOpener } from "../forges/open-hosted.ts";
import type { Database } from "../store/tables/database.ts";
import type { Project, ProjectSettings } from "./project.ts";

/** The settings with the forge that the repository's address means, where nobody named one. */
export async function withForge<S extends Pick<ProjectSettings, "repository" | "forge">>(
  db: Kysely<Database>,
  settings: S,
): Promise<S> {
  const { repository } = settings;
  if (!repository || settings.forge !== undefined) return settings;
  if (repository.kind === "local") return { ...settings, forge: "builtin" };
  const origin = originOf(repository.url);
  if (origin === null) return settings;
  const forge = knownForge(origin) ?? (await accountAt(db, origin))?.kind;
  return forge ? { ...settings, forge } : settings;
}

function originOf(url: string): string | null {
  try {
    return repositoryAddress(url).origin;
  } catch {
    return null;
  }
}

const WAIT_MS = 15_000;

/** Looks at the repository on its forge as a run will: sentences with what to do, empty when all is well. */
export async function checkForge(
  db: Kysely<Database>,
  home: string,
  project: Project,
): Promise<readonly string[]> {
  if (project.forge === "builtin" || project.repository_kind === "none") return [];
  const look = async () => {
    const forge = await hostedOpener(db, home)(project);
    const branch = await forge.defaultBranch();
    const head = await forge.headOf(branch);
    if (head === null)
      return [`The repository has no branch ${branch}: push it, or name another one with --branch.`];
    const required = (await forge.checks(head)).some((check) => check.required);
    return required
      ? []
      : [
          `No check is required on ${branch}, so policy will never merge by itself: require one in the forge's settings.`,
        ];
  };
  try {
    return await Promise.race([look(), tooLong()]);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return [[error.message, error.remedy].filter(Boolean).join(". ")];
  }
}

async function tooLong(): Promise<readonly string[]> {
  const { promise, resolve } = Promise.withResolvers<readonly string[]>();
  setTimeout(resolve, WAIT_MS, [
    "The forge has not answered within 15 seconds; the project is saved.",
  ]).unref();
  return promise;
}

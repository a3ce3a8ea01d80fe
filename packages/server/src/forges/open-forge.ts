import type { Sandbox } from "@bugstack/engine";
import type { Kysely } from "kysely";
import type { Project } from "../projects/project.ts";
import type { Database } from "../store/tables/database.ts";
import { builtinForge } from "./builtin/builtin-forge.ts";
import type { CheckRunner } from "./builtin/checks.ts";
import { openRepository, type RepositoryOrigin } from "./builtin/repository.ts";
import { sandboxChecks } from "./builtin/sandbox-checks.ts";
import { ForgeError } from "./error.ts";
import type { Forge } from "./forge.ts";
import { hostedOpener } from "./open-hosted.ts";
import { repositoryFolder } from "./repository-folder.ts";

/** What the forges of all projects share. */
export interface ForgeSurroundings {
  readonly db: Kysely<Database>;
  readonly home: string;
  /** Address of the server's pages. */
  readonly url: string;
  readonly sandbox: Sandbox;
  /** CI of the built-in forge; the project's tests in the sandbox by default. */
  readonly checks?: (project: Project) => CheckRunner;
}

/** Opens the forges of projects; each repository is looked at once. Throws `ForgeError` with what to do. */
export function forgeOpener(surroundings: ForgeSurroundings): (project: Project) => Promise<Forge> {
  const opened = new Map<string, Promise<string>>();
  const openOnce = (directory: string, origin: RepositoryOrigin) => {
    const key = JSON.stringify([directory, origin]);
    const known = opened.get(key);
    if (known) return known;
    const opening = openRepository(directory, origin);
    opened.set(key, opening);
    opening.catch(() => opened.delete(key));
    return opening;
  };
  const openHosted = hostedOpener(surroundings.db, surroundings.home);
  return (project) =>
    project.forge === "builtin" ? openBuiltin(surroundings, openOnce, project) : openHosted(project);
}

async function openBuiltin(
  surroundings: ForgeSurroundings,
  openOnce: typeof openRepository,
  project: Project,
): Promise<Forge> {
  if (project.repository_kind !== "local" || project.repository_url === null) {
    throw new ForgeError("repository_unreadable", "The built-in forge needs a repository on this machine", {
      remedy: "Set it with `bugstack project set SLUG --repository DIR`, a bare repository or a checkout.",
    });
  }
  const { home, sandbox } = surroundings;
  const repository = await openOnce(repositoryFolder(home, project), {
    source: project.repository_url,
    branch: project.repository_branch ?? "main",
  });
  const place = {
    db: surroundings.db,
    organisationId: project.organisation_id,
    projectId: project.id,
    repository,
    branch: project.repository_branch,
    urlOf: (number: number) => `${surroundings.url}/change-requests/${project.slug}/${number}`,
  };
  const checks =
    surroundings.checks?.(project) ??
    sandboxChecks({
      home,
      sandbox,
      projectKey: project.id,
      testCommand: project.test_command,
      environmentPath: project.environment_path,
      branch: project.repository_branch,
    });
  return builtinForge(place, checks);
}

import { join } from "node:path";
import type { Sandbox } from "@bugstack/engine";
import type { Kysely } from "kysely";
import type { Project } from "../projects/project.ts";
import type { Database } from "../store/tables/database.ts";
import { builtinForge } from "./builtin/builtin-forge.ts";
import type { CheckRunner } from "./builtin/checks.ts";
import { openRepository } from "./builtin/repository.ts";
import { sandboxChecks } from "./builtin/sandbox-checks.ts";
import { ForgeError } from "./error.ts";
import type { Forge } from "./forge.ts";

export interface ForgeSurroundings {
  readonly db: Kysely<Database>;
  readonly home: string;
  /** Address of the server's pages. */
  readonly url: string;
  readonly sandbox: Sandbox;
  /** CI of the built-in forge; the project's tests in the sandbox by default. */
  readonly checks?: (project: Project) => CheckRunner;
}

/** The forge of a project. Throws `ForgeError` with what to do when its repository cannot be used. */
export async function openForge(surroundings: ForgeSurroundings, project: Project): Promise<Forge> {
  if (project.forge !== "builtin") {
    throw new ForgeError("repository_unreadable", `The forge ${project.forge} is not set up on this server`, {
      remedy: "Use the built-in forge: `bugstack project set --forge builtin`.",
    });
  }
  if (project.repository_kind !== "local" || project.repository_url === null) {
    throw new ForgeError("repository_unreadable", "The built-in forge needs a repository on this machine", {
      remedy: "Set it with `bugstack project set --repo DIR`, a bare repository or a checkout.",
    });
  }
  const { home, sandbox } = surroundings;
  const repository = await openRepository(join(home, "repositories", `${project.id}.git`), {
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

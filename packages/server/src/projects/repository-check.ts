import { access, constants, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { ServerError } from "../error.ts";
import { type GitResult, runGit } from "../forges/git/git.ts";
import type { ProjectSettings } from "./project.ts";

/**
 * Looks at the repository that a project is given, so that a wrong path is told now and not by the first error.
 * @returns What will keep it from working as it is, each a sentence with what to do; empty when all is well.
 * @throws ServerError `bad_input` for a folder that is not there, cannot be read or is no git repository.
 */
export async function checkRepository({
  repository,
  forge,
}: Pick<ProjectSettings, "repository" | "forge">): Promise<string[]> {
  if (!repository) return [];
  const { kind, url, branch } = repository;
  if (kind === "git") {
    if (forge !== undefined && forge !== "builtin") return [];
    return [
      `The built-in forge works on a repository of this machine, not on ${withoutCredentials(url)}: clone it here and give the folder with --repository, or name the forge that it is on with --forge github, gitlab or gitea.`,
    ];
  }
  await requireFolder(url);
  const inner = await stat(join(url, ".git")).catch(() => null);
  if (inner?.isFile()) {
    throw new ServerError(
      "bad_input",
      `${url} is a linked work tree or a submodule, not a repository of its own`,
      {
        remedy: "Give the folder of the repository that it belongs to.",
      },
    );
  }
  const place = inner ? join(url, ".git") : url;
  const asked = await ask(place, ["rev-parse", "--git-dir"]);
  if (asked?.exitCode !== 0) {
    throw new ServerError("bad_input", `${url} is no git repository`, {
      remedy: "Give the folder of a checkout or of a bare repository, or run `git init` there and commit.",
    });
  }
  const wanted = branch ? `refs/heads/${branch}` : "HEAD";
  const found = await ask(place, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${wanted}^{commit}`,
  ]);
  if (found?.exitCode === 0) return [];
  return [
    branch
      ? `${url} has no branch ${branch}: push it, or name another one with --branch.`
      : `${url} has no commit yet: nothing can be repaired until there is one.`,
  ];
}

async function requireFolder(url: string): Promise<void> {
  const found = await stat(url).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    if (found.code === "EACCES") throw unreadable(url);
    throw new ServerError("bad_input", `There is no folder ${url} on the server's machine`, {
      remedy: "Give the path of a git repository there, or the address that it is fetched from.",
    });
  }
  if (!found.isDirectory()) {
    throw new ServerError("bad_input", `${url} is not a folder`, {
      remedy: "Give the folder of a checkout or of a bare repository.",
    });
  }
  await access(url, constants.R_OK | constants.X_OK).catch(() => {
    throw unreadable(url);
  });
}

function unreadable(url: string): ServerError {
  return new ServerError("bad_input", `The server may not read ${url}`, {
    remedy: `Let the user ${userInfo().username} read it, or start the server as a user who may.`,
  });
}

/** Null when git could not even be started there. */
async function ask(place: string, words: readonly string[]): Promise<GitResult | null> {
  return runGit(place, words, { seconds: 20 }).catch(() => null);
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/@]*@/, "//");
}

import { chmod, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ForgeError } from "../error.ts";
import { git, runGit } from "../git/git.ts";

/** What a project's built-in repository is made from. */
export interface RepositoryOrigin {
  /** A repository on this machine, bare or a checkout; null for a new, empty one. */
  readonly source: string | null;
  /** Branch of a new repository. */
  readonly branch: string;
}

/**
 * The bare repository of a project. A bare `source` is adopted where it lies; a checkout is cloned once to `directory`
 * and never written to; without a source an empty repository is made. May be called any number of times, also by
 * several processes. Throws `ForgeError` `repository_unreadable` with what to do.
 */
export async function openRepository(directory: string, origin: RepositoryOrigin): Promise<string> {
  if (origin.source !== null && (await isBare(origin.source))) return origin.source;
  if (await isBare(directory)) return directory;
  if (origin.source !== null) await refuseUnreadable(origin.source);
  await mkdir(dirname(directory), { recursive: true, mode: 0o755 });
  const draft = `${directory}.${process.pid}.new`;
  await rm(draft, { recursive: true, force: true });
  if (origin.source === null) await initialise(draft, origin.branch);
  else await cloneBare(origin.source, draft);
  // Another uid fetches from here: the engine's checkouts and the sandbox.
  await chmod(draft, 0o755);
  await rename(draft, directory).catch(async (cause) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await isBare(directory))) {
      throw new ForgeError("repository_unreadable", `${directory} is in the way`, {
        cause,
        remedy: "Move that folder away and try again.",
      });
    }
  });
  return directory;
}

async function initialise(directory: string, branch: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o755 });
  await git(directory, ["init", "--quiet", "--bare", "--template=", `--initial-branch=${branch}`, directory]);
}

/** Objects are copied, never linked to the source, and only branches and tags come along. */
async function cloneBare(source: string, directory: string): Promise<void> {
  const head = await runGit(await gitFolder(source), ["symbolic-ref", "--quiet", "HEAD"]);
  const branch = head.stdout.toString("utf8").trim().replace("refs/heads/", "") || "main";
  await initialise(directory, branch);
  const refs = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"];
  // The source may belong to another user than the server's. Its own git, started by the fetch, takes nothing of
  // our configuration but this file.
  const config = join(directory, "bugstack-fetch.config");
  await writeFile(config, "[safe]\n\tdirectory = *\n");
  await git(directory, ["fetch", "--quiet", "--no-auto-maintenance", source, ...refs], {
    seconds: 600,
    environment: { GIT_CONFIG_GLOBAL: config },
  });
  await rm(config);
}

/** `.git` of a checkout, folder or file, else the directory itself. */
async function gitFolder(source: string): Promise<string> {
  const inner = join(source, ".git");
  return (await stat(inner).catch(() => null)) ? inner : source;
}

async function isBare(directory: string): Promise<boolean> {
  if (!(await stat(join(directory, "HEAD")).catch(() => null))) return false;
  const result = await runGit(directory, ["rev-parse", "--is-bare-repository"]).catch(() => null);
  if (!result) return false;
  return result.exitCode === 0 && result.stdout.toString("utf8").trim() === "true";
}

async function refuseUnreadable(source: string): Promise<void> {
  const folder = await gitFolder(source);
  const result = await runGit(folder, ["rev-parse", "--git-dir"]).catch((cause) => {
    throw unreadable(source, cause);
  });
  if (result.exitCode !== 0) throw unreadable(source, new Error(result.stderr.slice(0, 500)));
}

function unreadable(source: string, cause: unknown): ForgeError {
  return new ForgeError("repository_unreadable", `${source} is not a git repository that can be read`, {
    cause,
    remedy:
      "Give the path of a git repository that the server's user can read, or run `git init` there and commit.",
  });
}

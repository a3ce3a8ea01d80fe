import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ServerError } from "../../error.ts";
import { exclusively } from "../../store/embedded/lock.ts";
import { ForgeError } from "../error.ts";
import { type GitRemote, type GitResult, git, gitFailed, runGit } from "../git/git.ts";
import { branchRef } from "../git/refs.ts";

/**
 * Our own bare copy of a repository on a forge. What needs git itself happens here: reading commits, making trees,
 * taking merges back. The engine fetches from it, so that the forge's credential never leaves this part.
 */
export interface Clone {
  readonly directory: string;
  /** Brings all branches and tags up to date. */
  fetch(): Promise<void>;
  /** Moves a branch on the forge only if it stands at `expected` there (null: must not exist). False when it does not. */
  push(branch: string, commit: string, expected: string | null): Promise<boolean>;
}

const FETCH_SECONDS = 900;
const TRIES = 8;
/** git holds the lock of a ref for an instant; one that is older was left by a process that was killed. */
const STALE_MS = 2_000;

/** @param remote The address and a credential that is good for the next minutes. */
export function openClone(directory: string, remote: () => Promise<GitRemote>): Clone {
  const oneByOne = <T>(task: () => Promise<T>): Promise<T> =>
    exclusively(directory, FETCH_SECONDS * 1_000, task).catch((error: unknown) => {
      if (!(error instanceof ServerError)) throw error;
      throw new ForgeError("unreachable", `Another process has been using ${directory} for too long`, {
        cause: error,
      });
    });
  return {
    directory,
    fetch: () => oneByOne(async () => fetchAll(directory, await remote())),
    push: (branch, commit, expected) =>
      oneByOne(async () => pushBranch(directory, await remote(), branch, commit, expected)),
  };
}

async function fetchAll(directory: string, remote: GitRemote): Promise<void> {
  await ensure(directory);
  const refs = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"];
  const options = [
    "--quiet",
    "--prune",
    "--force",
    "--no-tags",
    "--no-write-fetch-head",
    "--no-auto-maintenance",
  ];
  const args = ["fetch", ...options, "--", remote.url, ...refs];
  for (let tries = 1; ; tries += 1) {
    const result = await runGit(directory, args, { remote, seconds: FETCH_SECONDS });
    if (result.exitCode === 0) return;
    if (tries >= TRIES || !/cannot lock ref|\.lock/i.test(result.stderr))
      throw remoteFailed(args, remote, result);
    await pause(STALE_MS / 4);
    if (tries > 1) await removeStaleLocks(directory);
  }
}

/** We hold the clone alone, so that a lock in it belongs to nobody who still works. */
async function removeStaleLocks(directory: string): Promise<void> {
  const names = await readdir(directory, { recursive: true });
  for (const name of names.filter((one) => one.endsWith(".lock") && !one.startsWith("objects"))) {
    const file = join(directory, name);
    const found = await stat(file).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(file, { force: true });
  }
}

async function ensure(directory: string): Promise<void> {
  if (await stat(join(directory, "HEAD")).catch(() => null)) return;
  await mkdir(dirname(directory), { recursive: true, mode: 0o755 });
  const draft = `${directory}.${process.pid}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o755 });
  await git(draft, ["init", "--quiet", "--bare", "--template=", "--initial-branch=main", draft]);
  await rename(draft, directory).catch(async (cause) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await stat(join(directory, "HEAD")).catch(() => null))) throw cause;
  });
}

async function pushBranch(
  directory: string,
  remote: GitRemote,
  branch: string,
  commit: string,
  expected: string | null,
): Promise<boolean> {
  const ref = branchRef(branch);
  const args = [
    "push",
    "--porcelain",
    "--no-verify",
    "--no-signed",
    `--force-with-lease=${ref}:${expected ?? ""}`,
    "--",
    remote.url,
    `${commit}:${ref}`,
  ];
  const result = await runGit(directory, args, { remote, seconds: FETCH_SECONDS });
  if (result.exitCode === 0) return true;
  const said = `${result.stdout.toString("utf8")}\n${result.stderr}`;
  if (/stale info|fetch first|non-fast-forward|reference already exists|cannot lock ref/i.test(said))
    return false;
  if (/protected branch|pre-receive hook declined|not allowed to push/i.test(said)) {
    throw new ForgeError(
      "protected_branch",
      `The forge does not let us push to ${branch}: ${lastLines(said)}`,
      {
        remedy: "Allow the account of bugstack to push to branches below bugstack/.",
      },
    );
  }
  throw remoteFailed(args, remote, result);
}

/** What git says of the other side, told apart by what can be done about it. Its words hold no credential. */
function remoteFailed(args: readonly string[], { url }: GitRemote, result: GitResult): ForgeError {
  const said = lastLines(result.stderr);
  if (
    /authentication failed|could not read username|\b40[13]\b|permission.*denied|access denied/i.test(said)
  ) {
    return new ForgeError("access_denied", `git ${args[0]} on ${url} was refused: ${said}`, {
      remedy: "Give the token or the app read and write access to the repository's contents.",
    });
  }
  if (/not found|does not exist|\b404\b/i.test(said)) {
    return new ForgeError("not_found", `There is no repository at ${url}, or it is not shown to us`, {
      remedy: "Check the address, and that the token or the app may see the repository.",
    });
  }
  if (/could not resolve|connect|timed? ?out|early eof|hung up|rpc failed|\b5\d\d\b|ssl|tls/i.test(said)) {
    return new ForgeError("unreachable", `git ${args[0]} on ${url} failed: ${said}`);
  }
  return gitFailed(args, result);
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-3).join(" ").slice(0, 500);
}

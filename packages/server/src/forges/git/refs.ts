import { ForgeError } from "../error.ts";
import { git, gitFailed, runGit } from "./git.ts";

/** Where no object is: as expected old value of a ref it means that the ref must not exist yet. */
export const NOTHING = "0".repeat(40);

const HASH = /^[0-9a-f]{40}$/;

/** Branch that HEAD points to, whether it has commits or not. */
export async function defaultBranchOf(directory: string): Promise<string> {
  const ref = await git(directory, ["symbolic-ref", "HEAD"]);
  return ref.replace(/^refs\/heads\//, "");
}

/** Commit at the head of a branch; null when there is no such branch. */
export async function headOfBranch(directory: string, branch: string): Promise<string | null> {
  return commitAt(directory, branchRef(branch));
}

/** Commit that a full ref or hash names; null when there is none. */
export async function commitAt(directory: string, revision: string): Promise<string | null> {
  if (!HASH.test(revision) && !revision.startsWith("refs/")) return null;
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const result = await runGit(directory, args);
  const hash = result.stdout.toString("utf8").trim();
  return result.exitCode === 0 && HASH.test(hash) ? hash : null;
}

/** Full name of a branch's ref. Refuses what git would refuse or read as an option. */
export function branchRef(branch: string): string {
  const bad =
    !/^[A-Za-z0-9_][A-Za-z0-9._/+-]{0,199}$/.test(branch) ||
    /\.\.|\/\/|\/\.|\/$|\.$|\.lock(?:\/|$)/.test(branch);
  if (bad) throw new ForgeError("bad_change", `Not a branch name: ${JSON.stringify(branch.slice(0, 200))}`);
  return `refs/heads/${branch}`;
}

/** Moves a branch only if it still stands at `expected` (`NOTHING`: does not exist). False when it does not. */
export async function moveBranch(
  directory: string,
  branch: string,
  commit: string,
  expected: string,
): Promise<boolean> {
  const args = ["update-ref", "-m", "bugstack", branchRef(branch), commit, expected];
  const result = await runGit(directory, args);
  if (result.exitCode === 0) return true;
  if (((await headOfBranch(directory, branch)) ?? NOTHING) !== expected) return false;
  throw gitFailed(args, result);
}

/** Removes a branch only if it still stands at `expected`. False when it does not. */
export async function removeBranch(directory: string, branch: string, expected: string): Promise<boolean> {
  const result = await runGit(directory, ["update-ref", "-d", branchRef(branch), expected]);
  return result.exitCode === 0;
}

export async function isAncestor(directory: string, ancestor: string, commit: string): Promise<boolean> {
  if (!HASH.test(ancestor) || !HASH.test(commit)) return false;
  return (await runGit(directory, ["merge-base", "--is-ancestor", ancestor, commit])).exitCode === 0;
}

/** Commit that a release names: a hash (from seven digits on), or one of the usual tags. Null when there is none. */
export async function commitOfRelease(directory: string, release: string): Promise<string | null> {
  if (/^[0-9a-f]{7,40}$/i.test(release)) {
    const args = [
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${release.toLowerCase()}^{commit}`,
    ];
    const result = await runGit(directory, args);
    const hash = result.stdout.toString("utf8").trim();
    if (result.exitCode === 0 && HASH.test(hash) && hash.startsWith(release.toLowerCase())) return hash;
  }
  const version = release.slice(release.lastIndexOf("@") + 1);
  for (const tag of new Set([release, version, `v${version}`])) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9._/+@-]{0,199}$/.test(tag) || tag.includes("..") || tag.includes("@{"))
      continue;
    const commit = await commitAt(directory, `refs/tags/${tag}`);
    if (commit) return commit;
  }
  return null;
}

export interface CommitFacts {
  readonly hash: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly committerEmail: string;
  readonly trailers: ReadonlyMap<string, string>;
}

/** Commits that `head` has and `base` has not, newest first, at most 100. */
export async function commitsBetween(
  directory: string,
  base: string,
  head: string,
): Promise<readonly CommitFacts[]> {
  const format = "%H%x00%T%x00%P%x00%ce%x00%(trailers:only,unfold)%x1e";
  const text = await git(directory, [
    "log",
    "--max-count=100",
    `--format=${format}`,
    "--end-of-options",
    `${base}..${head}`,
  ]);
  return text
    .split("\x1e")
    .map((entry) => entry.replace(/^\n/, ""))
    .filter((entry) => entry !== "")
    .map(readCommit);
}

function readCommit(entry: string): CommitFacts {
  const [hash = "", tree = "", parents = "", committerEmail = "", trailers = ""] = entry.split("\0");
  const pairs = trailers.split("\n").flatMap((line): [string, string][] => {
    const at = line.indexOf(": ");
    return at > 0 ? [[line.slice(0, at), line.slice(at + 2)]] : [];
  });
  return {
    hash,
    tree,
    parents: parents.split(" ").filter(Boolean),
    committerEmail,
    trailers: new Map(pairs),
  };
}

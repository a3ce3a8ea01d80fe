import { ForgeError } from "../error.ts";
import type { BranchChange, PublishedBranch, RevertChange } from "../forge.ts";
import { AUTHOR, commitTree, withTrailers, writeCommit } from "../git/commit.ts";
import { git } from "../git/git.ts";
import { revertedTree } from "../git/merge.ts";
import { commitAt, commitsBetween, headOfBranch, moveBranch, NOTHING } from "../git/refs.ts";

/** Prefix of every branch that we write to. */
export const OWN_PREFIX = "bugstack/";

interface Build {
  readonly branch: string;
  readonly base: string;
  readonly trailers: Readonly<Record<string, string>>;
  readonly commit: () => Promise<string>;
}

/** One commit on `base` and a branch for it; the same change is found again, an older one of the same run replaced. */
export function publishChange(repository: string, change: BranchChange): Promise<PublishedBranch> {
  return publish(repository, { ...change, commit: () => writeCommit(repository, change) });
}

/** The same for a commit on `onto` that takes back a merge. Null when later changes conflict with it. */
export async function publishRevert(
  repository: string,
  revert: RevertChange,
  onto: string,
): Promise<PublishedBranch | null> {
  const reverted = await revertedTree(repository, revert.merge, onto);
  if (!reverted.clean) return null;
  const message = withTrailers(revert.message, revert.trailers);
  return publish(repository, {
    branch: revert.branch,
    base: onto,
    trailers: revert.trailers,
    commit: () => commitTree(repository, reverted.tree, [onto], message),
  });
}

const MOST_LOOKS = 3;

/** Where the branch moves between our look and our write, by a process of ours that was killed for one, we look again. */
async function publish(repository: string, build: Build, looks = 1): Promise<PublishedBranch> {
  const { branch } = build;
  if (!branch.startsWith(OWN_PREFIX)) {
    throw new ForgeError(
      "protected_branch",
      `We write to branches below ${OWN_PREFIX} only, not to ${branch}`,
    );
  }
  const base = await commitAt(repository, build.base);
  if (!base) throw new ForgeError("not_found", `The repository has no commit ${build.base}`);
  const head = await headOfBranch(repository, branch);
  if (head) await refuseForeign(repository, branch, base, head, build.trailers);
  const commit = await build.commit();
  if (head && (await same(repository, head, commit))) return { branch, commit: head, created: false };
  if (await moveBranch(repository, branch, commit, head ?? NOTHING)) return { branch, commit, created: true };
  if (looks < MOST_LOOKS) return publish(repository, build, looks + 1);
  throw taken(branch);
}

/** Every commit that the branch has beyond its base must carry our trailers and our name. */
async function refuseForeign(
  repository: string,
  branch: string,
  base: string,
  head: string,
  trailers: Readonly<Record<string, string>>,
): Promise<void> {
  const fork = await git(repository, ["merge-base", base, head]).catch(() => null);
  const commits = fork ? await commitsBetween(repository, fork, head) : [];
  const ours =
    commits.length > 0 &&
    commits.every(
      (commit) =>
        commit.committerEmail === AUTHOR.email &&
        Object.entries(trailers).every(([name, value]) => commit.trailers.get(name) === value),
    );
  if (!ours) throw taken(branch);
}

function taken(branch: string): ForgeError {
  return new ForgeError("branch_taken", `Somebody else works on ${branch}`, {
    remedy: "Remove or rename that branch, then retry the run.",
  });
}

/** Same parents, tree and message; only the times may differ. */
async function same(repository: string, left: string, right: string): Promise<boolean> {
  if (left === right) return true;
  const facts = await git(repository, ["log", "--no-walk=unsorted", "--format=%T %P %B%x1e", left, right]);
  const [first, second] = facts.split("\x1e").map((text) => text.trim());
  return first === second;
}

import { ForgeError } from "../error.ts";
import type { PublishedBranch } from "../forge.ts";
import { commitTree, withTrailers } from "../git/commit.ts";
import { git } from "../git/git.ts";
import { type CommitFacts, commitAt, commitsBetween } from "../git/refs.ts";
import type { Clone } from "./clone.ts";
import type { Host } from "./host.ts";

/** Prefix of every branch that we write to. */
export const OWN_PREFIX = "bugstack/";
/**
 * Each commit of ours names its own tree. A forge makes the commit under a name that people may share with us (a
 * token of theirs), so that who committed proves nothing; what somebody has changed does not fit its trailer any more.
 */
export const TREE_TRAILER = "Bugstack-Tree";

export interface OwnChange {
  readonly branch: string;
  readonly base: string;
  readonly tree: string;
  readonly message: string;
  readonly trailers: Readonly<Record<string, string>>;
}

/** Twice the branch may have moved between our look and our write; whose it is then is seen at the next look. */
const MOST_LOOKS = 3;

/**
 * One commit on `base` and a branch for it on the forge. The clone has been brought up to date before. A process of ours that
 * was killed may have left a push under way, which comes to its end after our look.
 */
export async function publishOwn(host: Host, clone: Clone, change: OwnChange): Promise<PublishedBranch> {
  for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
    const published = await publishOnce(host, clone, change);
    if (published) return published;
  }
  throw taken(change.branch);
}

/** Null when the branch has moved meanwhile. */
async function publishOnce(host: Host, clone: Clone, change: OwnChange): Promise<PublishedBranch | null> {
  const { branch, base, tree } = change;
  const message = withTrailers(change.message, { ...change.trailers, [TREE_TRAILER]: tree });
  const head = await headInClone(host, clone, branch);
  if (head) {
    const commits = await commitsSince(clone.directory, base, head);
    if (!commits.every((commit) => isOurs(commit, change.trailers)) || commits.length === 0)
      throw taken(branch);
    const [only] = commits;
    const same = commits.length === 1 && only?.tree === tree && only.parents[0] === base;
    if (same && (await messageOf(clone.directory, head)) === message.trim())
      return { branch, commit: head, created: false };
  }
  const commit = host.writeCommit
    ? await host.writeCommit({ directory: clone.directory, tree, parent: base, message })
    : await commitTree(clone.directory, tree, [base], message);
  const moved = host.moveBranch
    ? await host.moveBranch(branch, commit, head)
    : await clone.push(branch, commit, head);
  return moved ? { branch, commit, created: true } : null;
}

/** Head of a branch, by the forge's word, with the commit at hand in the clone. */
async function headInClone(host: Host, clone: Clone, branch: string): Promise<string | null> {
  const head = await host.branchHead(branch);
  if (!head || (await commitAt(clone.directory, head))) return head;
  await clone.fetch();
  if (await commitAt(clone.directory, head)) return head;
  throw new ForgeError("unreachable", `The forge does not hand out the commit ${head} of ${branch} yet`);
}

async function commitsSince(directory: string, base: string, head: string): Promise<readonly CommitFacts[]> {
  const fork = await git(directory, ["merge-base", base, head]).catch(() => null);
  return fork ? commitsBetween(directory, fork, head) : [];
}

function isOurs(commit: CommitFacts, trailers: Readonly<Record<string, string>>): boolean {
  if (commit.trailers.get(TREE_TRAILER) !== commit.tree || commit.parents.length !== 1) return false;
  return Object.entries(trailers).every(([name, value]) => commit.trailers.get(name) === value);
}

async function messageOf(directory: string, commit: string): Promise<string> {
  return (await git(directory, ["log", "-1", "--format=%B", commit])).trim();
}

function taken(branch: string): ForgeError {
  return new ForgeError("branch_taken", `Somebody else works on ${branch}`, {
    remedy: "Remove or rename that branch, then retry the run.",
  });
}

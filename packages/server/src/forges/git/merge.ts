import { commitTree } from "./commit.ts";
import { git, gitFailed, runGit } from "./git.ts";
import { isAncestor } from "./refs.ts";

export type MergedTree =
  | { readonly clean: true; readonly tree: string }
  | { readonly clean: false; readonly paths: readonly string[] };

/** Merges two commits in the object store alone; needs no work tree. */
export async function mergeTrees(directory: string, ours: string, theirs: string): Promise<MergedTree> {
  const args = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", ours, theirs];
  const result = await runGit(directory, args);
  const parts = result.stdout
    .toString("utf8")
    .split("\0")
    .filter((part) => part !== "");
  const tree = parts[0];
  if (result.exitCode === 0 && tree) return { clean: true, tree };
  if (result.exitCode === 1) return { clean: false, paths: parts.slice(1) };
  throw gitFailed(args, result);
}

/**
 * The tree of `head` without what `merge` brought against its first parent. Git before 2.40 cannot be told the merge
 * base, so two commits are made whose only common ancestor is the merge: one with the head's tree, one with the tree
 * from before the merge.
 */
export async function revertedTree(directory: string, merge: string, head: string): Promise<MergedTree> {
  const now = await git(directory, ["rev-parse", "--verify", `${head}^{tree}`]);
  const before = await git(directory, ["rev-parse", "--verify", `${merge}^1^{tree}`]);
  const ours = await commitTree(directory, now, [merge], "head\n");
  const theirs = await commitTree(directory, before, [merge], "before\n");
  return mergeTrees(directory, ours, theirs);
}

/** The commit on the first-parent line of `target` that brought `head` in; null when it is not in it. */
export async function mergeOf(directory: string, target: string, head: string): Promise<string | null> {
  if (!(await isAncestor(directory, head, target))) return null;
  const args = ["rev-list", "--first-parent", "--parents", "--max-count=1000", target, `^${head}`];
  const lines = (await git(directory, args))
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split(" "));
  const merge = lines.find(([, ...parents]) => parents.slice(1).includes(head));
  return merge?.[0] ?? head;
}

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

/** How far back a merge is looked for. */
const MOST_MERGES = 1_000;
const MOST_SQUASHES = 100;

/** The commit by which a branch that stands at `target` came to hold `head`; null where it does not hold it. */
export async function mergeOf(directory: string, target: string, head: string): Promise<string | null> {
  if (!(await isAncestor(directory, head, target))) return null;
  const line = await lines(directory, ["--first-parent", `--max-count=${MOST_MERGES}`, target]);
  // A fast-forward: the head itself stands in the line.
  if (line.includes(head)) return head;
  const after = new Set(await lines(directory, ["--ancestry-path", target, `^${head}`]));
  return line.findLast((commit) => after.has(commit)) ?? null;
}

/**
 * The commit by which a branch that stands at `target` took over what `head` brings without holding it, as a squash or a rebase
 * of one commit does: it makes of its parent just what a merge of `head` would make of that. Null where there is none.
 */
export async function squashOf(directory: string, target: string, head: string): Promise<string | null> {
  const base = await git(directory, ["merge-base", target, head]).catch(() => null);
  if (!base) return null;
  const args = ["--first-parent", "--parents", `--max-count=${MOST_SQUASHES}`, target, `^${base}`];
  const commits = (await lines(directory, args)).map((line) => line.split(" "));
  for (const [commit, parent, ...others] of commits.toReversed()) {
    if (!commit || !parent || others.length > 0) continue;
    const [made, before] = await Promise.all([treeOf(directory, commit), treeOf(directory, parent)]);
    if (made === before) continue;
    const merged = await mergeTrees(directory, parent, head);
    if (merged.clean && merged.tree === made) return commit;
  }
  return null;
}

async function lines(directory: string, args: readonly string[]): Promise<readonly string[]> {
  return (await git(directory, ["rev-list", ...args])).split("\n").filter(Boolean);
}

function treeOf(directory: string, commit: string): Promise<string> {
  return git(directory, ["rev-parse", "--verify", `${commit}^{tree}`]);
}

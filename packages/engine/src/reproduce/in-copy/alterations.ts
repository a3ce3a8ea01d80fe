import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeTree } from "../../sandbox/remove-tree.ts";
import type { FileChange } from "../../sandbox/sandbox.ts";
import { git, runGit } from "../../workspace/git.ts";

/** What tools keep for themselves, whether the project's ignore file names it or not. */
const CACHE =
  /(?:^|\/)(?:__pycache__|node_modules|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.hypothesis|\.cache|\.vite|\.vitest|\.nyc_output)(?:\/|$)|\.pyc$|(?:^|\/)\.coverage(?:\.[^/]*)?$/;

/**
 * What a run did to the project, as `git status` would tell it: without caches, and without new files that the project's
 * own ignore file ignores.
 * @param directory The tree on the host, for its ignore files.
 */
export async function alterationsOf(
  changes: readonly FileChange[],
  directory: string,
): Promise<readonly FileChange[]> {
  const own = changes.filter(({ path }) => !CACHE.test(path));
  const added = own.flatMap(({ kind, path }) => (kind === "added" ? [path] : []));
  const ignored = added.length > 0 ? await ignoredOf(added, directory) : new Set<string>();
  return own.filter(({ path }) => !ignored.has(path));
}

/** As git reads the ignore files of the tree, which is no repository itself. */
async function ignoredOf(paths: readonly string[], directory: string): Promise<ReadonlySet<string>> {
  const scratch = await mkdtemp(join(tmpdir(), "bugstack-ignored-"));
  try {
    await git({ arguments: ["init", "--quiet", scratch], gitDirectory: null });
    const answer = await runGit({
      // It refuses literal paths; those that it is told are absolute, so that nothing in them has another meaning.
      arguments: ["--no-literal-pathspecs", "check-ignore", "--no-index", "-z", "--stdin"],
      gitDirectory: join(scratch, ".git"),
      workTree: directory,
      input: paths.map((path) => `${join(directory, path)}\0`).join(""),
    });
    const told = answer.stdout.toString().split("\0").filter(Boolean);
    return new Set(
      told.map((path) => (path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : path)),
    );
  } finally {
    await removeTree(scratch);
  }
}

/** For people: the first few paths, each with what happened to it. */
export function describeAlterations(altered: readonly FileChange[]): string {
  const shown = altered.slice(0, 3).map(({ kind, path }) => `${path} (${kind})`);
  const rest = altered.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { EngineError } from "../error.ts";
import { treePathParts } from "../sandbox/tree-path.ts";
import type { FileVersions } from "./diff.ts";
import { type GitCall, git, runGit } from "./git.ts";

export interface BranchRequest {
  /** A developer's work tree. Neither its files nor its index are touched. */
  readonly directory: string;
  /** Name of the branch to make; it must not exist yet. */
  readonly branch: string;
  /** Full hash of the commit that the fix is built on. */
  readonly parent: string;
  readonly files: readonly FileVersions[];
  readonly message: string;
}

const AUTHOR = { name: "bugstack", email: "bugstack@localhost" };
const NO_COMMIT = "0".repeat(40);

/**
 * Puts a fix on a new branch as one commit.
 * @returns Full hash of the commit.
 * @throws EngineError `bad_input` when the name is none, the branch exists, or the parent has other content than
 *   the fix's base.
 */
export async function commitOnBranch(request: BranchRequest): Promise<string> {
  const { directory, branch, parent } = request;
  const gitDirectory = join(directory, ".git");
  const index = join(await commonDirectory(gitDirectory), `bugstack-index-${randomUUID()}`);
  const call = (given: Partial<GitCall> & Pick<GitCall, "arguments">): Promise<Buffer> =>
    git({ gitDirectory, ...given, environment: { ...identity(), GIT_INDEX_FILE: index } });

  if (branch.startsWith("-") || !(await isBranchName(branch))) {
    throw new EngineError("bad_input", `${JSON.stringify(branch)} is no name for a branch`);
  }
  try {
    await call({ arguments: ["read-tree", "--end-of-options", parent] });
    const entries: string[] = [];
    for (const file of request.files) entries.push(await indexEntry(call, parent, file));
    await call({ arguments: ["update-index", "-z", "--index-info"], input: entries.join("") });
    const tree = text(await call({ arguments: ["write-tree"] }));
    const message = Buffer.from(request.message.endsWith("\n") ? request.message : `${request.message}\n`);
    const commit = text(
      await call({ arguments: ["commit-tree", tree, "-p", parent, "-F", "-"], input: message }),
    );
    await createReference(gitDirectory, branch, commit);
    return commit;
  } finally {
    await rm(index, { force: true });
  }
}

/**
 * Tells early whether a fix can go on this branch, before the work that the fix costs.
 * @throws EngineError `bad_input` when the folder is no work tree with a commit, the name is none, or the branch exists.
 */
export async function checkNewBranch(directory: string, branch: string): Promise<void> {
  if (branch.startsWith("-") || !(await isBranchName(branch))) {
    throw new EngineError("bad_input", `${JSON.stringify(branch)} is no name for a branch`);
  }
  if ((await headOf(directory)) === null) {
    throw new EngineError("bad_input", `${directory} is not the top of a git work tree with a commit`, {
      remedy: "Give the top of the repository, or use --write",
    });
  }
  const known = await runGit({
    gitDirectory: join(directory, ".git"),
    arguments: ["show-ref", "--verify", "--quiet", "--", `refs/heads/${branch}`],
  });
  if (known.exitCode === 0) {
    throw new EngineError("bad_input", `The branch ${branch} exists already`, {
      remedy: "Choose a name that does not exist yet",
    });
  }
}

/** Full hash of the commit that a work tree stands on; null when it is none or has no commit yet. */
export async function headOf(directory: string): Promise<string | null> {
  const result = await runGit({
    gitDirectory: join(directory, ".git"),
    arguments: ["rev-parse", "--verify", "--quiet", "--end-of-options", "HEAD^{commit}"],
  });
  return result.exitCode === 0 ? text(result.stdout) : null;
}

async function createReference(gitDirectory: string, branch: string, commit: string): Promise<void> {
  const result = await runGit({
    gitDirectory,
    arguments: ["update-ref", "--end-of-options", `refs/heads/${branch}`, commit, NO_COMMIT],
  });
  if (result.exitCode === 0) return;
  throw new EngineError("bad_input", `The branch ${branch} could not be made: ${result.stderr.trim()}`, {
    remedy: "Choose a name that does not exist yet",
  });
}

/** One line for `update-index --index-info`. The mode of a file that exists is kept. */
async function indexEntry(
  call: (given: Partial<GitCall> & Pick<GitCall, "arguments">) => Promise<Buffer>,
  parent: string,
  file: FileVersions,
): Promise<string> {
  const path = treePathParts(file.path).join("/");
  const listed = (
    await call({ arguments: ["ls-tree", "-z", "--full-tree", "--end-of-options", parent, path] })
  ).toString();
  const [, mode = "100644", type, hash] = /^(\d+) (\w+) ([0-9a-f]+)\t/.exec(listed) ?? [];
  const current = type === "blob" ? await call({ arguments: ["cat-file", "blob", hash as string] }) : null;
  const isAsExpected =
    current === null ? file.before === null : file.before !== null && current.equals(file.before);
  if (!isAsExpected || mode === "120000" || (type !== undefined && type !== "blob")) {
    throw new EngineError("bad_input", `${path} in ${parent.slice(0, 12)} is not what the fix was made for`, {
      remedy: "Commit your changes first and ask for the fix again",
    });
  }
  if (file.after === null) return `0 ${NO_COMMIT}\t${path}\0`;
  const blob = text(
    await call({ arguments: ["hash-object", "-w", "--no-filters", "--stdin"], input: file.after }),
  );
  return `${file.before === null && file.executable ? "100755" : mode} ${blob}\t${path}\0`;
}

async function isBranchName(branch: string): Promise<boolean> {
  const result = await runGit({
    gitDirectory: null,
    arguments: ["check-ref-format", `refs/heads/${branch}`],
  });
  return result.exitCode === 0;
}

async function commonDirectory(gitDirectory: string): Promise<string> {
  return text(
    await git({ gitDirectory, arguments: ["rev-parse", "--path-format=absolute", "--git-common-dir"] }),
  );
}

function identity(): Readonly<Record<string, string>> {
  return {
    GIT_AUTHOR_NAME: AUTHOR.name,
    GIT_AUTHOR_EMAIL: AUTHOR.email,
    GIT_COMMITTER_NAME: AUTHOR.name,
    GIT_COMMITTER_EMAIL: AUTHOR.email,
  };
}

function text(output: Buffer): string {
  return output.toString().trim();
}

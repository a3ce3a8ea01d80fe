import { z } from "zod";
import { ForgeError } from "../error.ts";
import { git, runGit } from "../git/git.ts";
import { NOTHING } from "../git/refs.ts";
import type { HostCommit } from "../hosted/host.ts";
import type { GitHubApi } from "./api.ts";
import { inPath, type Located } from "./repository.ts";

const Sha = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) });
const Ref = z.object({ object: z.object({ sha: z.string() }) });

/**
 * Makes a commit over the Git data API, as only such ones are signed by GitHub. The tree is made here first and only
 * what differs from the parent is sent, with file modes; GitHub must come to the very same tree.
 */
export async function writeCommit(
  { rest }: GitHubApi,
  { path }: Located,
  { directory, tree, parent, message }: HostCommit,
): Promise<string> {
  const base = await git(directory, ["rev-parse", "--verify", `${parent}^{tree}`]);
  const entries: object[] = [];
  for (const { mode, blob, path: file } of await changedEntries(directory, base, tree)) {
    if (mode === null) {
      entries.push({ path: file, mode: "100644", type: "blob", sha: null });
      continue;
    }
    const content = await runGit(directory, ["cat-file", "blob", blob]);
    const made = await rest.call("POST", `${path}/git/blobs`, {
      body: { content: content.stdout.toString("base64"), encoding: "base64" },
    });
    expectSame(Sha.parse(made.body).sha, blob, file);
    entries.push({ path: file, mode, type: "blob", sha: blob });
  }
  if (entries.length === 0) throw new ForgeError("bad_change", "The change changes nothing");
  const made = await rest.call("POST", `${path}/git/trees`, { body: { base_tree: base, tree: entries } });
  expectSame(Sha.parse(made.body).sha, tree, "the whole tree");
  // No author, committer or signature: with one of them GitHub signs nothing.
  const commit = await rest.call("POST", `${path}/git/commits`, {
    body: { message, tree, parents: [parent] },
  });
  return Sha.parse(commit.body).sha;
}

interface Entry {
  /** Null for a file that is gone. */
  readonly mode: string | null;
  readonly blob: string;
  readonly path: string;
}

async function changedEntries(directory: string, from: string, to: string): Promise<readonly Entry[]> {
  const args = ["diff-tree", "-r", "-z", "--no-renames", "--end-of-options", from, to];
  const parts = (await git(directory, args)).split("\0").filter((part) => part !== "");
  const entries: Entry[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [, mode = "", , blob = "", status = ""] = (parts[index] ?? "").split(" ");
    entries.push({ mode: status === "D" ? null : mode, blob, path: parts[index + 1] ?? "" });
  }
  return entries;
}

function expectSame(theirs: string, ours: string, what: string): void {
  if (theirs === ours) return;
  throw new ForgeError(
    "refused",
    `GitHub made something else of ${what} than we did (${theirs}, not ${ours})`,
  );
}

/** Commit at the head of a branch; null when there is none. */
export async function branchHead(
  { rest }: GitHubApi,
  { path }: Located,
  branch: string,
): Promise<string | null> {
  const { status, body } = await rest.call("GET", `${path}/git/ref/heads/${inPath(branch)}`, {
    accepts: [404, 409],
  });
  return status < 300 ? Ref.parse(body).object.sha : null;
}

const UPDATE_REFS = `mutation ($repository: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`;

/** Moves a branch only if it still stands at `expected` (null: must not exist). */
export async function moveBranch(
  api: GitHubApi,
  at: Located,
  branch: string,
  commit: string,
  expected: string | null,
): Promise<boolean> {
  if (expected === null) {
    const made = await api.rest.call("POST", `${at.path}/git/refs`, {
      body: { ref: `refs/heads/${branch}`, sha: commit },
      accepts: [422],
    });
    if (made.status < 300) return true;
    const head = await branchHead(api, at, branch);
    if (head !== null) return head === commit;
    throw protectedBranch(branch);
  }
  // The REST API would move it wherever it stands.
  const update = {
    name: `refs/heads/${branch}`,
    beforeOid: expected ?? NOTHING,
    afterOid: commit,
    force: true,
  };
  try {
    await api.graphql(UPDATE_REFS, { repository: at.repository.node_id, updates: [update] });
    return true;
  } catch (error) {
    if (!(error instanceof ForgeError) || error.code !== "refused") throw error;
    const head = await branchHead(api, at, branch);
    if (head === commit) return true;
    if (head !== expected) return false;
    throw protectedBranch(branch, error);
  }
}

function protectedBranch(branch: string, cause?: unknown): ForgeError {
  return new ForgeError("protected_branch", `GitHub does not let us write to ${branch}`, {
    cause,
    remedy: "Take branches below bugstack/ out of the repository's rules, or let bugstack bypass them.",
  });
}

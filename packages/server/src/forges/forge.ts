import type { ForgeDeployments, ForgeWorkflows } from "./deploying.ts";

/**
 * Where a repository lives and changes are reviewed: GitHub, GitLab, Gitea/Forgejo or the built-in one. One folder
 * per forge beside this file; all pass `conformance.ts`. Every writing call looks at the world before it acts and may
 * be repeated: the branch name, the commit trailer and the marker in the text tell our own work again.
 */
export interface Forge {
  readonly kind: "builtin" | "github" | "gitlab" | "gitea";
  /**
   * Where the engine fetches from: a repository on this machine that is brought up to date by this call. The engine
   * needs no credential and no network for it.
   */
  fetchAddress(): Promise<string>;
  defaultBranch(): Promise<string>;
  /** Commit at the head of a branch; null when there is no such branch. */
  headOf(branch: string): Promise<string | null>;
  /** Makes one commit on top of `base` and a branch for it. Refuses the default branch and a branch that somebody else moved. */
  publishBranch(change: BranchChange): Promise<PublishedBranch>;
  openChangeRequest(request: NewChangeRequest): Promise<ChangeRequest>;
  /** Our change request with this marker, whatever its state; null when there is none. Forges look for it by its branch. */
  findChangeRequest(own: { readonly marker: string; readonly branch: string }): Promise<ChangeRequest | null>;
  changeRequest(number: number): Promise<ChangeRequest>;
  updateChangeRequest(
    number: number,
    change: { draft?: boolean; title?: string; body?: string },
  ): Promise<ChangeRequest>;
  /** Results of CI on a commit. A check that the target branch requires and nobody has reported yet is `pending`. */
  checks(commit: string): Promise<readonly Check[]>;
  /** Where the forge has no CI of its own (the built-in one): runs what has not run yet on this commit, and waits for it. */
  runChecks?(commit: string, signal: AbortSignal): Promise<void>;
  /** Whether the history of `commit` holds `ancestor`; false for unknown commits. */
  contains(commit: string, ancestor: string): Promise<boolean>;
  /** Commit that a release names: a hash, full or short, or a tag `X`, `vX`, `name@X`. Null when there is none. */
  commitOf(release: string): Promise<string | null>;
  /** Unified diff of a change request, for people; cut where it is very long. */
  diff(number: number): Promise<string>;
  /** Makes a branch that takes back a merge commit; null when that conflicts with what came after. */
  publishRevert(revert: RevertChange): Promise<PublishedBranch | null>;
  /** Writes a comment, once per marker. */
  comment(number: number, comment: { marker: string; body: string }): Promise<void>;
  /** What others have written under a change request, oldest first; our own comments are left out. */
  comments?(number: number): Promise<readonly PersonsComment[]>;
  /** Deployments that succeeded and releases that were published, newest first; where the forge knows of them. */
  releases?(): Promise<readonly ForgeRelease[]>;
  /** Address under which people see a line of a commit; where the forge has pages for that. */
  lineUrl?(commit: string, path: string, line: number): string;
  /** The log of the failed checks on a commit, for people and for the next attempt; null where it cannot be read. */
  failureLog?(commit: string): Promise<string | null>;
  /** Workflows that deploy, and deployments that somebody else carries out; where the forge has such. */
  readonly workflows?: ForgeWorkflows;
  readonly deployments?: ForgeDeployments;
  /**
   * Merges only if the head is still `expectedHead` and the base branch accepts it. Where a person asks for it, the
   * built-in forge also merges what is red only by tests that were red on its base; policy never asks.
   */
  merge(
    number: number,
    expectedHead: string,
    options?: { readonly knownFailures?: boolean },
  ): Promise<MergeOutcome>;
  /**
   * The commit by which the target branch holds a change request's head, though the forge shows it as open: it was interrupted in
   * its merge. It is marked as merged, or closed with that reason. Null where the target does not hold it.
   */
  mergedAlready?(number: number, head: string): Promise<string | null>;
  close(number: number, reason: string): Promise<ChangeRequest>;
}

export interface BranchChange {
  readonly branch: string;
  readonly base: string;
  readonly message: string;
  /** Trailer lines of the commit, by name: `Bugstack-Run: <id>`. */
  readonly trailers: Readonly<Record<string, string>>;
  /** New content by path; null removes the file. File modes are kept. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
}

export interface RevertChange {
  readonly branch: string;
  readonly merge: string;
  readonly message: string;
  readonly trailers: Readonly<Record<string, string>>;
}

export interface PublishedBranch {
  readonly branch: string;
  readonly commit: string;
  /** False when the same change stood there already. */
  readonly created: boolean;
}

export interface NewChangeRequest {
  /** Hidden in the body; one change request per marker. */
  readonly marker: string;
  readonly branch: string;
  readonly targetBranch: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
  readonly labels: readonly string[];
  /** Changed paths, by which reviewers are found: the owners that the repository names, else who wrote the lines. */
  readonly paths: readonly string[];
}

export interface ChangeRequest {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly branch: string;
  readonly targetBranch: string;
  readonly head: string;
  readonly state: "open" | "merged" | "closed";
  readonly draft: boolean;
  readonly mergeCommit: string | null;
}

export interface PersonsComment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  /** Whether the author may write to the repository, so that a command of theirs counts. */
  readonly trusted: boolean;
  readonly at: Date;
}

export interface ForgeRelease {
  readonly kind: "deployment" | "release";
  /** The release's tag; the commit for a deployment. */
  readonly version: string;
  /** Null where only the tag is known. */
  readonly commit: string | null;
  readonly environment: string | null;
  readonly at: Date;
}

export interface Check {
  readonly name: string;
  readonly state: "pending" | "success" | "failure" | "cancelled" | "skipped";
  readonly required: boolean;
  readonly summary: string;
  readonly url: string | null;
  /** Names of the tests that are red, where the forge knows them. */
  readonly failing?: readonly string[] | null;
}

export type MergeOutcome =
  | { readonly merged: true; readonly commit: string }
  | {
      readonly merged: false;
      readonly reason: "head_moved" | "conflict" | "checks" | "draft" | "closed" | "protected" | "not_yet";
      readonly sentence: string;
    };

import type { ForgeDeployments, ForgeWorkflows } from "../deploying.ts";
import type { ChangeRequest, Check, ForgeRelease, MergeOutcome } from "../forge.ts";
import type { GitRemote } from "../git/git.ts";

/**
 * What a forge on another machine offers, as its API says it: each call one small thing, without any thought of what
 * was done before. `hosted-forge.ts` has the thoughts, once for all forges.
 */
export interface Host {
  readonly kind: "github" | "gitlab" | "gitea";
  /** Throws `repository_unreadable` for one that is archived, moved away or not shown to us. */
  repository(): Promise<HostRepository>;
  /** Where the pages of its files begin, to which a commit and a path are added. */
  readonly files: string;
  /** Address for git and a credential that is good for the next minutes. */
  remote(): Promise<GitRemote>;
  branchHead(branch: string): Promise<string | null>;
  /** Makes the commit over the API, where the forge signs such ones. Without it the commit is made here and pushed. */
  writeCommit?(commit: HostCommit): Promise<string>;
  /** Moves a branch only if it stands at `expected` (null: must not exist). Needed with `writeCommit`. */
  moveBranch?(branch: string, commit: string, expected: string | null): Promise<boolean>;
  /** Change requests from this branch of the repository itself, never from a fork's, in any state, newest first. */
  requestsFrom(branch: string): Promise<readonly ChangeRequest[]>;
  /** Throws `not_found`. */
  request(number: number): Promise<ChangeRequest>;
  /** Null when there is an open one from this branch already. */
  open(request: HostRequest): Promise<ChangeRequest | null>;
  update(number: number, change: { title?: string; body?: string }): Promise<void>;
  setDraft(change: ChangeRequest, draft: boolean): Promise<void>;
  close(number: number): Promise<void>;
  /** Labels and reviewers; what the forge does not know of them is left out. */
  decorate(number: number, labels: readonly string[], reviewers: readonly Reviewer[]): Promise<void>;
  comments(number: number): Promise<readonly HostComment[]>;
  addComment(number: number, body: string): Promise<void>;
  /** All results on a commit, and as pending what the target branch requires and nobody has reported yet. */
  checks(commit: string, targetBranch: string): Promise<readonly Check[]>;
  /** Asks the forge to merge this very head by the repository's rules. */
  merge(change: ChangeRequest, expectedHead: string): Promise<HostMerge>;
  /**
   * Marks a change request as merged whose merge the forge was interrupted in: the target branch holds it by this commit, and it
   * is shown as open. False where the repository does not allow that.
   */
  markMerged?(number: number, commit: string): Promise<boolean>;
  releases?(): Promise<readonly ForgeRelease[]>;
  failureLog?(commit: string): Promise<string | null>;
  readonly workflows?: ForgeWorkflows;
  readonly deployments?: ForgeDeployments;
}

export interface HostRepository {
  readonly defaultBranch: string;
}

export interface HostCommit {
  /** Our clone, which holds the tree and the parent. */
  readonly directory: string;
  readonly tree: string;
  readonly parent: string;
  readonly message: string;
}

export interface HostRequest {
  readonly branch: string;
  readonly targetBranch: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}

/** Somebody to ask for a review: by name where the repository names owners, by address where only git knows them. */
export type Reviewer =
  | { readonly kind: "user"; readonly name: string }
  | { readonly kind: "team"; readonly name: string }
  | { readonly kind: "email"; readonly address: string };

export interface HostComment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  /** Whether the author may write to the repository. */
  readonly trusted: boolean;
  readonly at: Date;
}

/**
 * `merged`: done. `queued`: the forge merges by itself when it is time (merge queue, auto-merge). `unclear`: it has
 * not made up its mind or somebody was faster; the change request tells.
 */
export type HostMerge =
  | { readonly state: "merged" }
  | { readonly state: "queued"; readonly sentence: string }
  | { readonly state: "unclear"; readonly sentence: string }
  /** Not to be merged, as it seems; some forges say so too before they have looked. */
  | { readonly state: "conflicting"; readonly sentence: string }
  | {
      readonly state: "refused";
      readonly reason: Extract<MergeOutcome, { merged: false }>["reason"];
      readonly sentence: string;
    };

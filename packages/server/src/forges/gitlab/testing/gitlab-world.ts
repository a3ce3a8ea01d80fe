import { execFileSync } from "node:child_process";

export interface Merging {
  readonly iid: number;
  readonly source_branch: string;
  readonly target_branch: string;
  /** Another one than the project's own where it comes from a fork. */
  readonly source_project_id: number;
  title: string;
  description: string;
  state: "opened" | "closed" | "merged" | "locked";
  sha: string;
  merge_commit_sha: string | null;
  squash_commit_sha: string | null;
  labels: string[];
  reviewers: number[];
}

/** What a GitLab with one project, `acme/shop` with the number 7, knows. */
export interface GitLabWorld {
  /** The one that is accepted; another one means that ours was revoked or has expired. */
  token: string;
  readonly settings: {
    archived: boolean;
    pipelineRequired: boolean;
    approvalsMissing: boolean;
    /** Only maintainers may merge into the target branch. */
    mergeForbidden: boolean;
    squash: "always" | "default_off";
    /** `none`: a fast-forward. */
    mergeCommits: "merge" | "none";
    accessLevel: number;
    members: Map<number, number>;
  };
  readonly pipelines: { id: number; sha: string; status: string; source: string }[];
  readonly requests: Map<number, Merging>;
  readonly notes: { id: number; iid: number; body: string; author: number; system?: boolean }[];
  readonly users: { id: number; username: string; public_email?: string }[];
  readonly deployments: { id: number; sha: string; status: string; environment: string; at: string }[];
  readonly releases: { tag_name: string; released_at: string; commit: string; upcoming?: boolean }[];
  git(...args: string[]): string;
  /** The commit at a ref, null when there is none. */
  at(ref: string): string | null;
  /** The tree of a merge, null when it conflicts. */
  mergedTree(target: string, head: string): string | null;
  /** A merge request as it is now: its head follows the branch while it is open. */
  seen(iid: number): Merging | null;
  /** As the API shows it. */
  view(one: Merging): Record<string, unknown>;
  next(): number;
}

export function gitLabWorld(repository: string, url: string): GitLabWorld {
  let serial = 0;
  const git = (...args: string[]) =>
    execFileSync("git", ["--git-dir", repository, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: {
        PATH: process.env.PATH ?? "",
        HOME: "/nonexistent",
        GIT_AUTHOR_NAME: "GitLab",
        GIT_AUTHOR_EMAIL: "gitlab@example.org",
        GIT_COMMITTER_NAME: "GitLab",
        GIT_COMMITTER_EMAIL: "gitlab@example.org",
      },
    }).trimEnd();
  const orNull = <Value>(work: () => Value): Value | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  const world: GitLabWorld = {
    token: "glpat-for-tests",
    settings: {
      archived: false,
      pipelineRequired: true,
      approvalsMissing: false,
      mergeForbidden: false,
      squash: "default_off",
      mergeCommits: "merge",
      accessLevel: 30,
      members: new Map(),
    },
    pipelines: [],
    requests: new Map(),
    notes: [],
    users: [],
    deployments: [],
    releases: [],
    git,
    at: (ref) => orNull(() => git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`)),
    mergedTree: (target, head) =>
      orNull(() => git("merge-tree", "--write-tree", "--no-messages", target, head).split("\n")[0] ?? ""),
    seen(iid) {
      const found = world.requests.get(iid);
      if (found?.state === "opened") found.sha = world.at(`refs/heads/${found.source_branch}`) ?? found.sha;
      return found ?? null;
    },
    view(one) {
      return {
        ...one,
        reviewers: one.reviewers.map((id) => ({ id })),
        draft: isDraft(one),
        web_url: `${url}/acme/shop/-/merge_requests/${one.iid}`,
        detailed_merge_status: mergeStatus(world, one),
      };
    },
    next() {
      serial += 1;
      return serial;
    },
  };
  return world;
}

function isDraft({ title }: Merging): boolean {
  return /^draft:/i.test(title);
}

/** GitLab's own word for what stands in the way. */
function mergeStatus({ settings, pipelines, at, mergedTree }: GitLabWorld, one: Merging): string {
  if (one.state !== "opened") return "not_open";
  if (isDraft(one)) return "draft_status";
  if (mergedTree(at(`refs/heads/${one.target_branch}`) ?? "", one.sha) === null) return "conflict";
  const pipeline = pipelines.findLast((run) => run.sha === one.sha)?.status;
  if (settings.pipelineRequired && pipeline !== "success") return "ci_must_pass";
  return settings.approvalsMissing ? "not_approved" : "mergeable";
}

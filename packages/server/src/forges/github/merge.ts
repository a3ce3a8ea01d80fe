import { ForgeError } from "../error.ts";
import type { HostMerge } from "../hosted/host.ts";
import { wordsOf } from "../http/failure.ts";
import type { GitHubApi } from "./api.ts";
import { branchRules, type Rule } from "./checks.ts";
import { type PullRequest, readPullRequest } from "./pull-request.ts";
import type { Located, Repository } from "./repository.ts";

type Method = "merge" | "squash" | "rebase";

/**
 * Merges as the repository's rules want it. Auto-merge is not used: GitHub would merge whenever its own conditions
 * hold, and merge windows, caps and a pause would not be asked any more. Where a merge queue is required there is no
 * other way, and the queue pins the head.
 */
export async function mergePullRequest(
  api: GitHubApi,
  at: Located,
  number: number,
  expectedHead: string,
): Promise<HostMerge> {
  const pull = await readPullRequest(api, at, number);
  const rules = await branchRules(api, at, pull.base.ref);
  if (rules.some((rule) => rule.type === "merge_queue")) return enqueue(api, pull, expectedHead);
  let said = "GitHub allows no way of merging in this repository.";
  for (const method of allowedMethods(at.repository, rules)) {
    const { status, body } = await api.rest.call("PUT", `${at.path}/pulls/${number}/merge`, {
      body: { sha: expectedHead, merge_method: method },
      accepts: [403, 405, 409, 422],
    });
    if (status < 300) return { state: "merged" };
    said = wordsOf(body) || `GitHub answered ${status}.`;
    if (status === 409) return refusedBecause(said);
    // Only now do we know that this way is not allowed here; the token may not see the repository's settings.
    if (/merges? (?:commits?|method)?.*(?:not allowed|disabled)|not allowed on this repository/i.test(said))
      continue;
    return explain(api, at, number, said);
  }
  return { state: "refused", reason: "protected", sentence: said };
}

/** Ways that neither settings nor rules forbid; a merge commit first, because it can be taken back as a whole. */
export function allowedMethods(repository: Repository, rules: readonly Rule[]): readonly Method[] {
  const all: readonly Method[] = ["merge", "squash", "rebase"];
  const settings: Readonly<Record<Method, boolean | null | undefined>> = {
    merge: repository.allow_merge_commit,
    squash: repository.allow_squash_merge,
    rebase: repository.allow_rebase_merge,
  };
  const linear = rules.some((rule) => rule.type === "required_linear_history");
  const limits = rules.flatMap(({ parameters }) =>
    parameters?.allowed_merge_methods ? [parameters.allowed_merge_methods] : [],
  );
  return all.filter(
    (method) =>
      settings[method] !== false &&
      !(linear && method === "merge") &&
      limits.every((methods) => methods.includes(method)),
  );
}

/** GitHub says little more than "not mergeable"; the pull request says why. */
async function explain(api: GitHubApi, at: Located, number: number, said: string): Promise<HostMerge> {
  const pull = await readPullRequest(api, at, number);
  if (pull.mergeable === null || pull.mergeable === undefined || pull.mergeable_state === "unknown")
    return { state: "unclear", sentence: said };
  if (pull.mergeable === false || pull.mergeable_state === "dirty") return conflict(pull);
  // The rules want the branch to hold the newest base: the fix is verified again there.
  if (pull.mergeable_state === "behind") return conflict(pull);
  if (pull.mergeable_state === "blocked") return { state: "refused", reason: "protected", sentence: said };
  return { state: "unclear", sentence: said };
}

function conflict(pull: PullRequest): HostMerge {
  const behind = pull.mergeable_state === "behind";
  return {
    state: "refused",
    reason: "conflict",
    sentence: behind
      ? `The rules want the branch to be up to date with ${pull.base.ref}.`
      : `The change conflicts with ${pull.base.ref}.`,
  };
}

function refusedBecause(said: string): HostMerge {
  // Both come with 409: the branch's head, or the target branch, moved at this very moment. What was verified on the
  // former target is looked at anew before the next try.
  const reason = /base branch/i.test(said) ? "not_yet" : "head_moved";
  return { state: "refused", reason, sentence: said };
}

const ENQUEUE = `mutation ($id: ID!, $head: GitObjectID!) {
  enqueuePullRequest(input: { pullRequestId: $id, expectedHeadOid: $head }) { mergeQueueEntry { id } }
}`;

async function enqueue(api: GitHubApi, pull: PullRequest, head: string): Promise<HostMerge> {
  const queued: HostMerge = { state: "queued", sentence: "The pull request stands in the merge queue." };
  try {
    await api.graphql(ENQUEUE, { id: pull.node_id, head });
    return queued;
  } catch (error) {
    if (!(error instanceof ForgeError) || error.code !== "refused") throw error;
    if (/already.*queue/i.test(error.message)) return queued;
    if (/head.*(?:changed|modified|expected)/i.test(error.message))
      return { state: "refused", reason: "head_moved", sentence: error.message };
    return { state: "refused", reason: "protected", sentence: error.message };
  }
}

import type { HostMerge } from "../hosted/host.ts";
import type { ForgeClient } from "../http/client.ts";
import { wordsOf } from "../http/failure.ts";
import { readPullRequest } from "./pull-request.ts";
import type { Located } from "./repository.ts";

/** Merges as the repository's settings allow, only if the head is still the expected one. */
export async function mergePullRequest(
  client: ForgeClient,
  at: Located,
  number: number,
  expectedHead: string,
): Promise<HostMerge> {
  const { allow_merge_commits: merge, allow_squash_merge: squash, allow_rebase: rebase } = at.repository;
  const allowed = [
    ...(merge === false ? [] : ["merge"]),
    ...(squash === false ? [] : ["squash"]),
    ...(rebase === false ? [] : ["rebase"]),
  ];
  const [way] = allowed;
  if (!way)
    return { state: "refused", reason: "protected", sentence: "The repository allows no way of merging." };
  const { status, body } = await client.call("POST", `${at.path}/pulls/${number}/merge`, {
    body: { Do: way, head_commit_id: expectedHead },
    accepts: [403, 405, 409, 422, 423],
  });
  if (status < 300) return { state: "merged" };
  const said = wordsOf(body) || `The forge answered ${status}.`;
  if (status === 409) return { state: "refused", reason: whyConflicting(said), sentence: said };
  if (/try again|being checked|checking/i.test(said)) return { state: "unclear", sentence: said };
  const pull = await readPullRequest(client, at, number);
  // Also said while the forge still looks whether it can be merged: the caller looks again before it gives up.
  if (pull.mergeable === false && status === 405) return { state: "conflicting", sentence: said };
  return { state: "refused", reason: "protected", sentence: said };
}

/** One status stands for all that does not fit together; the words tell it apart. */
function whyConflicting(said: string): "head_moved" | "not_yet" | "protected" | "conflict" {
  if (/^head out of date/i.test(said)) return "head_moved";
  // Somebody else merged at the same moment. What was verified on the former base is looked at anew before the next try.
  if (/out of date|cannot lock ref|non-fast-forward|fetch first/i.test(said)) return "not_yet";
  return /^PushRejected/i.test(said) ? "protected" : "conflict";
}

/** Where the repository allows that merges are marked by hand. */
export async function markMerged(
  client: ForgeClient,
  at: Located,
  number: number,
  commit: string,
): Promise<boolean> {
  const { status } = await client.call("POST", `${at.path}/pulls/${number}/merge`, {
    body: { Do: "manually-merged", MergeCommitID: commit },
    accepts: [403, 404, 405, 409, 422, 423],
  });
  return status < 300;
}

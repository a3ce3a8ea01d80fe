import type { HostMerge } from "../hosted/host.ts";
import type { ForgeClient } from "../http/client.ts";
import { wordsOf } from "../http/failure.ts";
import { readMergeRequest } from "./merge-request.ts";
import type { Located } from "./project.ts";

/**
 * Merges by the project's own method (merge commit, semi-linear or fast-forward), only if the head is still the
 * expected one. "Merge when the pipeline succeeds" is not used: merge windows, caps and a pause would not be asked.
 */
export async function mergeMergeRequest(
  client: ForgeClient,
  at: Located,
  number: number,
  expectedHead: string,
): Promise<HostMerge> {
  const squash = at.project.squash_option === "always";
  const { status, body } = await client.call("PUT", `${at.path}/merge_requests/${number}/merge`, {
    body: { sha: expectedHead, ...(squash ? { squash: true } : {}) },
    accepts: [401, 405, 406, 409, 422],
  });
  if (status < 300) return { state: "merged" };
  const said = wordsOf(body) || `GitLab answered ${status}.`;
  if (status === 409) return { state: "refused", reason: "head_moved", sentence: said };
  if (status === 401) {
    const sentence = `The token may not merge into this branch: ${said}`;
    return { state: "refused", reason: "protected", sentence };
  }
  return explain((await readMergeRequest(client, at, number)).detailed_merge_status ?? "", said);
}

/** GitLab's own word for what stands in the way. */
function explain(status: string, said: string): HostMerge {
  const sentence = status === "" ? said : `${said} (${status.replaceAll("_", " ")})`;
  switch (status) {
    case "conflict":
    case "broken_status":
    case "need_rebase":
      return { state: "refused", reason: "conflict", sentence };
    case "draft_status":
      return { state: "refused", reason: "draft", sentence };
    case "ci_still_running":
      return { state: "refused", reason: "not_yet", sentence };
    case "ci_must_pass":
      return { state: "refused", reason: "checks", sentence };
    case "":
    case "checking":
    case "unchecked":
    case "preparing":
    case "approvals_syncing":
    case "mergeable":
      return { state: "unclear", sentence };
    default:
      // Approvals, open discussions, a required issue, a freeze: people decide.
      return { state: "refused", reason: "protected", sentence };
  }
}

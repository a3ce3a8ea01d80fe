import { z } from "zod";
import { ForgeError } from "../error.ts";
import type { ChangeRequest } from "../forge.ts";
import type { HostRequest } from "../hosted/host.ts";
import type { ForgeClient } from "../http/client.ts";
import type { Located } from "./project.ts";

const MergeRequest = z.object({
  iid: z.number(),
  web_url: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  state: z.enum(["opened", "closed", "merged", "locked"]),
  draft: z.boolean().nullish(),
  source_branch: z.string(),
  target_branch: z.string(),
  source_project_id: z.number().nullish(),
  sha: z.string().nullish(),
  merge_commit_sha: z.string().nullish(),
  squash_commit_sha: z.string().nullish(),
  detailed_merge_status: z.string().nullish(),
});
export type MergeRequest = z.infer<typeof MergeRequest>;

/** GitLab knows a draft by the beginning of its title. */
const DRAFT = "Draft: ";
const DRAFT_PREFIX = /^(?:draft:|\[draft\]|\(draft\))\s*/i;

export async function readMergeRequest(
  client: ForgeClient,
  at: Located,
  number: number,
): Promise<MergeRequest> {
  const { status, body } = await client.call("GET", `${at.path}/merge_requests/${number}`, {
    accepts: [404],
  });
  if (status === 404) throw new ForgeError("not_found", `There is no merge request ${number}`);
  return MergeRequest.parse(body);
}

export function asChangeRequest(request: MergeRequest): ChangeRequest {
  const merged = request.state === "merged";
  const head = request.sha ?? "";
  return {
    number: request.iid,
    url: request.web_url,
    title: request.title.replace(DRAFT_PREFIX, ""),
    body: request.description ?? "",
    branch: request.source_branch,
    targetBranch: request.target_branch,
    head,
    // Locked: GitLab is merging it at this moment.
    state: merged ? "merged" : request.state === "closed" ? "closed" : "open",
    draft: request.draft ?? DRAFT_PREFIX.test(request.title),
    // A fast-forward makes no commit: the head itself came into the target branch.
    mergeCommit: merged ? (request.merge_commit_sha ?? request.squash_commit_sha ?? head) : null,
  };
}

/** From a branch of the project itself; a fork may have one of the same name. */
export async function mergeRequestsFrom(
  client: ForgeClient,
  at: Located,
  branch: string,
): Promise<readonly ChangeRequest[]> {
  const query = { source_branch: branch, state: "all", order_by: "created_at", sort: "desc" };
  const found = z.array(MergeRequest).parse(await client.pages(`${at.path}/merge_requests`, query));
  return found
    .filter((request) => request.source_project_id === at.project.id && request.source_branch === branch)
    .map(asChangeRequest);
}

/** Null when there is an open one from this branch already. */
export async function openMergeRequest(
  client: ForgeClient,
  at: Located,
  request: HostRequest,
): Promise<ChangeRequest | null> {
  const { status, body } = await client.call("POST", `${at.path}/merge_requests`, {
    body: {
      source_branch: request.branch,
      target_branch: request.targetBranch,
      title: request.draft ? `${DRAFT}${request.title}` : request.title,
      description: request.body,
      remove_source_branch: false,
    },
    accepts: [409],
  });
  return status === 409 ? null : asChangeRequest(MergeRequest.parse(body));
}

/** Sets title and text; the title keeps what makes it a draft. */
export async function updateMergeRequest(
  client: ForgeClient,
  at: Located,
  number: number,
  change: { title?: string; body?: string; draft?: boolean },
): Promise<void> {
  const now = asChangeRequest(await readMergeRequest(client, at, number));
  const title = change.title ?? now.title;
  await client.call("PUT", `${at.path}/merge_requests/${number}`, {
    body: {
      title: (change.draft ?? now.draft) ? `${DRAFT}${title}` : title,
      ...(change.body === undefined ? {} : { description: change.body }),
    },
  });
}

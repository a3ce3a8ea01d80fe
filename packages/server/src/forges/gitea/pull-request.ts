import { z } from "zod";
import { ForgeError } from "../error.ts";
import type { ChangeRequest } from "../forge.ts";
import type { HostRequest } from "../hosted/host.ts";
import type { ForgeClient } from "../http/client.ts";
import { wordsOf } from "../http/failure.ts";
import type { Located } from "./repository.ts";

const PullRequest = z.object({
  number: z.number(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(["open", "closed"]),
  draft: z.boolean().nullish(),
  merged: z.boolean().nullish(),
  mergeable: z.boolean().nullish(),
  merge_commit_sha: z.string().nullish(),
  head: z.object({
    /** The branch, also when it is gone and `ref` names something else. */
    label: z.string(),
    ref: z.string(),
    sha: z.string(),
    repo: z.object({ full_name: z.string() }).nullish(),
  }),
  base: z.object({ ref: z.string() }),
});
export type PullRequest = z.infer<typeof PullRequest>;

/** Gitea knows a draft by the beginning of its title. */
const DRAFT = "WIP: ";
const DRAFT_PREFIX = /^(?:WIP:|\[WIP\])\s*/i;

export async function readPullRequest(
  client: ForgeClient,
  at: Located,
  number: number,
): Promise<PullRequest> {
  const { status, body } = await client.call("GET", `${at.path}/pulls/${number}`, { accepts: [404] });
  if (status === 404) throw new ForgeError("not_found", `There is no pull request ${number}`);
  return PullRequest.parse(body);
}

export function asChangeRequest(pull: PullRequest): ChangeRequest {
  const merged = pull.merged === true;
  const draft = pull.draft ?? DRAFT_PREFIX.test(pull.title);
  return {
    number: pull.number,
    url: pull.html_url,
    title: draft ? pull.title.replace(DRAFT_PREFIX, "") : pull.title,
    body: pull.body ?? "",
    branch: pull.head.label,
    targetBranch: pull.base.ref,
    head: pull.head.sha,
    state: merged ? "merged" : pull.state,
    draft,
    mergeCommit: merged ? (pull.merge_commit_sha ?? null) : null,
  };
}

/** From a branch of the repository itself; a fork may have one of the same name. */
export async function pullRequestsFrom(
  client: ForgeClient,
  at: Located,
  branch: string,
): Promise<readonly ChangeRequest[]> {
  const found = z.array(PullRequest).parse(await client.pages(`${at.path}/pulls`, { state: "all" }));
  return found
    .filter((pull) => pull.head.repo?.full_name === at.repository.full_name && pull.head.label === branch)
    .map(asChangeRequest)
    .toSorted((left, right) => right.number - left.number);
}

/** Null when there is an open one from this branch already. */
export async function openPullRequest(
  client: ForgeClient,
  at: Located,
  request: HostRequest,
): Promise<ChangeRequest | null> {
  const { status, body } = await client.call("POST", `${at.path}/pulls`, {
    body: {
      title: request.draft ? `${DRAFT}${request.title}` : request.title,
      body: request.body,
      head: request.branch,
      base: request.targetBranch,
    },
    accepts: [409, 422],
  });
  if (status === 409) return null;
  if (status < 300) return asChangeRequest(PullRequest.parse(body));
  throw new ForgeError("refused", `The forge opens no pull request for ${request.branch}: ${wordsOf(body)}`);
}

/** Sets title and text; the title keeps what makes it a draft. */
export async function updatePullRequest(
  client: ForgeClient,
  at: Located,
  number: number,
  change: { title?: string; body?: string; draft?: boolean },
): Promise<void> {
  const now = asChangeRequest(await readPullRequest(client, at, number));
  const title = change.title ?? now.title;
  const draft = change.draft ?? now.draft;
  await client.call("PATCH", `${at.path}/pulls/${number}`, {
    body: {
      title: draft ? `${DRAFT}${title}` : title,
      ...(change.body === undefined ? {} : { body: change.body }),
    },
  });
}

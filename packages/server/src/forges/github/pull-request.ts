import { z } from "zod";
import { ForgeError } from "../error.ts";
import type { ChangeRequest } from "../forge.ts";
import type { HostRequest } from "../hosted/host.ts";
import { wordsOf } from "../http/failure.ts";
import type { GitHubApi } from "./api.ts";
import type { Located } from "./repository.ts";

const PullRequest = z.object({
  number: z.number(),
  node_id: z.string(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(["open", "closed"]),
  draft: z.boolean().nullish(),
  merged_at: z.string().nullish(),
  merge_commit_sha: z.string().nullish(),
  /** Null until GitHub has computed it. */
  mergeable: z.boolean().nullish(),
  mergeable_state: z.string().nullish(),
  head: z.object({
    ref: z.string(),
    sha: z.string(),
    repo: z.object({ full_name: z.string() }).nullish(),
  }),
  base: z.object({ ref: z.string() }),
});
export type PullRequest = z.infer<typeof PullRequest>;

export async function readPullRequest(api: GitHubApi, at: Located, number: number): Promise<PullRequest> {
  const { status, body } = await api.rest.call("GET", `${at.path}/pulls/${number}`, { accepts: [404] });
  if (status === 404) throw new ForgeError("not_found", `There is no pull request ${number}`);
  return PullRequest.parse(body);
}

export function asChangeRequest(pull: PullRequest): ChangeRequest {
  const merged = Boolean(pull.merged_at);
  return {
    number: pull.number,
    url: pull.html_url,
    title: pull.title,
    body: pull.body ?? "",
    branch: pull.head.ref,
    targetBranch: pull.base.ref,
    head: pull.head.sha,
    state: merged ? "merged" : pull.state,
    draft: pull.draft ?? false,
    // Before the merge this field holds a trial merge.
    mergeCommit: merged ? (pull.merge_commit_sha ?? null) : null,
  };
}

/** From a branch of the repository itself; a fork may have one of the same name. */
export async function pullRequestsFrom(
  api: GitHubApi,
  at: Located,
  branch: string,
): Promise<readonly ChangeRequest[]> {
  const query = { head: `${at.owner}:${branch}`, state: "all", sort: "created", direction: "desc" };
  const found = z.array(PullRequest).parse(await api.rest.pages(`${at.path}/pulls`, query));
  return found
    .filter((pull) => pull.head.repo?.full_name === at.repository.full_name && pull.head.ref === branch)
    .map(asChangeRequest);
}

/** Null when there is an open one from this branch already. */
export async function openPullRequest(
  api: GitHubApi,
  at: Located,
  request: HostRequest,
): Promise<ChangeRequest | null> {
  const { title, body, branch: head, targetBranch: base, draft } = request;
  const { status, body: answer } = await api.rest.call("POST", `${at.path}/pulls`, {
    body: { title, body, head, base, draft },
    accepts: [422],
  });
  if (status !== 422) return asChangeRequest(PullRequest.parse(answer));
  const said = wordsOf(answer);
  if (/already exists/i.test(said)) return null;
  // Not every plan has drafts; a ready one that says so is better than none.
  if (draft && /draft pull requests are not supported/i.test(said)) {
    return openPullRequest(api, at, { ...request, draft: false });
  }
  throw new ForgeError("refused", `GitHub opens no pull request for ${head}: ${said}`);
}

const READY = `mutation ($id: ID!) {
  markPullRequestReadyForReview(input: { pullRequestId: $id }) { pullRequest { id isDraft } }
}`;
const DRAFT = `mutation ($id: ID!) {
  convertPullRequestToDraft(input: { pullRequestId: $id }) { pullRequest { id isDraft } }
}`;

/** The REST API cannot do this. A plan without drafts leaves the pull request as it is. */
export async function setPullRequestDraft(
  api: GitHubApi,
  at: Located,
  number: number,
  draft: boolean,
): Promise<void> {
  const { node_id: id } = await readPullRequest(api, at, number);
  await api.graphql(draft ? DRAFT : READY, { id }).catch((error: unknown) => {
    if (!draft || !(error instanceof ForgeError) || !/not supported/i.test(error.message)) throw error;
  });
}

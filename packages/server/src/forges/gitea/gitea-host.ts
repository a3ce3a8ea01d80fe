import { z } from "zod";
import type { ForgeRelease } from "../forge.ts";
import type { Host } from "../hosted/host.ts";
import { type ForgeClient, forgeClient } from "../http/client.ts";
import { NEWEST_RUNS, restWorkflows } from "../http/workflows.ts";
import { branchHead, readChecks } from "./checks.ts";
import { decorate, readComments } from "./conversation.ts";
import { failureLog } from "./job-logs.ts";
import { markMerged, mergePullRequest } from "./merge.ts";
import {
  asChangeRequest,
  openPullRequest,
  pullRequestsFrom,
  readPullRequest,
  updatePullRequest,
} from "./pull-request.ts";
import { type Located, repositoryReader } from "./repository.ts";

export interface GiteaPlace {
  /** Origin, such as `https://codeberg.org`. */
  readonly url: string;
  readonly token: string;
  readonly owner: string;
  readonly name: string;
  readonly pausesMs?: readonly number[];
}

/** A repository on Gitea or Forgejo, which share this API. Commits are made here and pushed. */
export function giteaHost(place: GiteaPlace): Host {
  const client = forgeClient({
    name: "Gitea",
    baseUrl: `${place.url}/api/v1`,
    headers: {},
    authorization: async () => ({ authorization: `token ${place.token}` }),
    pageSize: ["limit", 50],
    ...(place.pausesMs ? { pausesMs: place.pausesMs } : {}),
  });
  const at = repositoryReader(client, place.owner, place.name);
  return {
    kind: "gitea",
    files: `${place.url}/${encodeURIComponent(place.owner)}/${encodeURIComponent(place.name)}/src/commit`,
    repository: async () => ({ defaultBranch: (await at()).defaultBranch }),
    remote: async () => ({
      url: `${place.url}/${(await at()).repository.full_name}.git`,
      username: "bugstack",
      password: place.token,
    }),
    branchHead: async (branch) => branchHead(client, await at(), branch),
    requestsFrom: async (branch) => pullRequestsFrom(client, await at(), branch),
    request: async (number) => asChangeRequest(await readPullRequest(client, await at(), number)),
    open: async (request) => openPullRequest(client, await at(), request),
    update: async (number, change) => updatePullRequest(client, await at(), number, change),
    setDraft: async ({ number }, draft) => updatePullRequest(client, await at(), number, { draft }),
    async close(number) {
      await client.call("PATCH", `${(await at()).path}/pulls/${number}`, { body: { state: "closed" } });
    },
    decorate: async (number, labels, reviewers) => decorate(client, await at(), number, labels, reviewers),
    comments: async (number) => readComments(client, await at(), number),
    async addComment(number, body) {
      await client.call("POST", `${(await at()).path}/issues/${number}/comments`, { body: { body } });
    },
    checks: async (commit, target) => readChecks(client, await at(), commit, target),
    markMerged: async (number, commit) => markMerged(client, await at(), number, commit),
    merge: async ({ number }, expectedHead) => mergePullRequest(client, await at(), number, expectedHead),
    releases: async () => readReleases(client, await at()),
    failureLog: async (commit) => failureLog(client, await at(), commit),
    workflows: restWorkflows(client, async () => {
      const { path } = await at();
      // There is one list for all workflows.
      return { path, list: () => ({ path: `${path}/actions/runs`, query: { limit: NEWEST_RUNS } }) };
    }),
  };
}

const Release = z.object({
  tag_name: z.string(),
  draft: z.boolean().nullish(),
  published_at: z.string().nullish(),
});

async function readReleases(client: ForgeClient, { path }: Located): Promise<readonly ForgeRelease[]> {
  const { status, body } = await client.call("GET", `${path}/releases`, {
    query: { limit: 10 },
    accepts: [404],
  });
  return (status < 300 ? z.array(Release).parse(body) : []).flatMap((release) => {
    if (release.draft || !release.published_at) return [];
    const published = new Date(release.published_at);
    return [
      { kind: "release" as const, version: release.tag_name, commit: null, environment: null, at: published },
    ];
  });
}

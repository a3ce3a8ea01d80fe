import { z } from "zod";
import type { ForgeRelease } from "../forge.ts";
import type { Host } from "../hosted/host.ts";
import { type ForgeClient, forgeClient } from "../http/client.ts";
import { decorate, readNotes } from "./conversation.ts";
import { mergeMergeRequest } from "./merge.ts";
import {
  asChangeRequest,
  mergeRequestsFrom,
  openMergeRequest,
  readMergeRequest,
  updateMergeRequest,
} from "./merge-request.ts";
import { failureLog, readChecks } from "./pipelines.ts";
import { type Located, projectReader } from "./project.ts";

export interface GitLabPlace {
  /** Origin, such as `https://gitlab.com`. */
  readonly url: string;
  readonly token: string;
  /** `group/name`, or deeper. */
  readonly path: string;
  readonly pausesMs?: readonly number[];
}

const Branch = z.object({ commit: z.object({ id: z.string() }) });

/** A project on GitLab. Commits are made here and pushed, so that all file modes are kept. */
export function gitLabHost(place: GitLabPlace): Host {
  const client = forgeClient({
    name: "GitLab",
    baseUrl: `${place.url}/api/v4`,
    headers: {},
    authorization: async () => ({ "private-token": place.token }),
    pageSize: ["per_page", 100],
    ...(place.pausesMs ? { pausesMs: place.pausesMs } : {}),
  });
  const at = projectReader(client, place.path);
  return {
    kind: "gitlab",
    files: `${place.url}/${place.path.split("/").map(encodeURIComponent).join("/")}/-/blob`,
    repository: async () => ({ defaultBranch: (await at()).defaultBranch }),
    remote: async () => ({
      url: `${place.url}/${(await at()).project.path_with_namespace}.git`,
      username: "oauth2",
      password: place.token,
    }),
    async branchHead(branch) {
      const path = `${(await at()).path}/repository/branches/${encodeURIComponent(branch)}`;
      const { status, body } = await client.call("GET", path, { accepts: [404] });
      return status < 300 ? Branch.parse(body).commit.id : null;
    },
    requestsFrom: async (branch) => mergeRequestsFrom(client, await at(), branch),
    request: async (number) => asChangeRequest(await readMergeRequest(client, await at(), number)),
    open: async (request) => openMergeRequest(client, await at(), request),
    update: async (number, change) => updateMergeRequest(client, await at(), number, change),
    setDraft: async ({ number }, draft) => updateMergeRequest(client, await at(), number, { draft }),
    async close(number) {
      const path = `${(await at()).path}/merge_requests/${number}`;
      await client.call("PUT", path, { body: { state_event: "close" } });
    },
    decorate: async (number, labels, reviewers) => decorate(client, await at(), number, labels, reviewers),
    comments: async (number) => readNotes(client, await at(), number),
    async addComment(number, body) {
      await client.call("POST", `${(await at()).path}/merge_requests/${number}/notes`, { body: { body } });
    },
    checks: async (commit) => readChecks(client, await at(), commit),
    merge: async ({ number }, expectedHead) => mergeMergeRequest(client, await at(), number, expectedHead),
    releases: async () => readReleases(client, await at()),
    failureLog: async (commit) => failureLog(client, await at(), commit),
  };
}

const Deployment = z.object({
  sha: z.string(),
  updated_at: z.string(),
  environment: z.object({ name: z.string() }).nullish(),
});
const Release = z.object({
  tag_name: z.string(),
  released_at: z.string().nullish(),
  upcoming_release: z.boolean().nullish(),
  commit: z.object({ id: z.string() }).nullish(),
});

/** The newest deployments that succeeded, and the newest releases. */
async function readReleases(client: ForgeClient, { path }: Located): Promise<readonly ForgeRelease[]> {
  const accepts = [403, 404];
  const query = { status: "success", order_by: "id", sort: "desc", per_page: 10 };
  const deployments = await client.call("GET", `${path}/deployments`, { query, accepts });
  const releases = await client.call("GET", `${path}/releases`, { query: { per_page: 10 }, accepts });
  const found: ForgeRelease[] = [];
  for (const deployment of deployments.status < 300 ? z.array(Deployment).parse(deployments.body) : []) {
    found.push({
      kind: "deployment",
      version: deployment.sha,
      commit: deployment.sha,
      environment: deployment.environment?.name ?? null,
      at: new Date(deployment.updated_at),
    });
  }
  for (const release of releases.status < 300 ? z.array(Release).parse(releases.body) : []) {
    if (release.upcoming_release === true || !release.released_at) continue;
    const at = new Date(release.released_at);
    found.push({
      kind: "release",
      version: release.tag_name,
      commit: release.commit?.id ?? null,
      environment: null,
      at,
    });
  }
  return found.toSorted((left, right) => right.at.getTime() - left.at.getTime());
}

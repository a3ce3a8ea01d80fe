import type { Host } from "../hosted/host.ts";
import { NEWEST_RUNS, restWorkflows } from "../http/workflows.ts";
import { type GitHubPlace, gitHubApi } from "./api.ts";
import { failureLog, readChecks } from "./checks.ts";
import { branchHead, moveBranch, writeCommit } from "./commit.ts";
import { decorate, readComments } from "./conversation.ts";
import { gitHubDeployments } from "./deployments.ts";
import type { GitHubIdentity } from "./identity.ts";
import { mergePullRequest } from "./merge.ts";
import {
  asChangeRequest,
  openPullRequest,
  pullRequestsFrom,
  readPullRequest,
  setPullRequestDraft,
} from "./pull-request.ts";
import { readReleases } from "./releases.ts";
import { type RepositoryName, repositoryReader } from "./repository.ts";

/** A repository on GitHub, github.com or an Enterprise server. */
export function gitHubHost(place: GitHubPlace, identity: GitHubIdentity, name: RepositoryName): Host {
  const api = gitHubApi(place, identity);
  const at = repositoryReader(api, name);
  return {
    kind: "github",
    files: `${place.url}/${encodeURIComponent(name.owner)}/${encodeURIComponent(name.name)}/blob`,
    repository: async () => ({ defaultBranch: (await at()).repository.default_branch }),
    remote: async () => ({
      url: `${place.url}/${(await at()).repository.full_name}.git`,
      username: "x-access-token",
      password: await identity.token(),
    }),
    branchHead: async (branch) => branchHead(api, await at(), branch),
    writeCommit: async (commit) => writeCommit(api, await at(), commit),
    moveBranch: async (branch, commit, expected) => moveBranch(api, await at(), branch, commit, expected),
    requestsFrom: async (branch) => pullRequestsFrom(api, await at(), branch),
    request: async (number) => asChangeRequest(await readPullRequest(api, await at(), number)),
    open: async (request) => openPullRequest(api, await at(), request),
    async update(number, change) {
      await api.rest.call("PATCH", `${(await at()).path}/pulls/${number}`, { body: change });
    },
    setDraft: async ({ number }, draft) => setPullRequestDraft(api, await at(), number, draft),
    async close(number) {
      await api.rest.call("PATCH", `${(await at()).path}/pulls/${number}`, { body: { state: "closed" } });
    },
    decorate: async (number, labels, reviewers) => decorate(api, await at(), number, labels, reviewers),
    comments: async (number) => readComments(api, await at(), number),
    async addComment(number, body) {
      await api.rest.call("POST", `${(await at()).path}/issues/${number}/comments`, { body: { body } });
    },
    checks: async (commit, target) => readChecks(api, await at(), commit, target),
    merge: async ({ number }, expectedHead) => mergePullRequest(api, await at(), number, expectedHead),
    releases: async () => readReleases(api, await at()),
    failureLog: async (commit) => failureLog(api, await at(), commit),
    deployments: gitHubDeployments(api, at),
    workflows: restWorkflows(api.rest, async () => {
      const { path } = await at();
      return {
        path,
        list: (file) => ({
          path: `${path}/actions/workflows/${encodeURIComponent(file)}/runs`,
          query: { per_page: NEWEST_RUNS },
        }),
      };
    }),
  };
}

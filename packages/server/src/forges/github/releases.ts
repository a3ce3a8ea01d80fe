import { z } from "zod";
import type { ForgeRelease } from "../forge.ts";
import type { GitHubApi } from "./api.ts";
import type { Located } from "./repository.ts";

const Deployment = z.object({
  id: z.number(),
  sha: z.string(),
  environment: z.string(),
  created_at: z.string(),
});
const DeploymentStatus = z.object({ state: z.string(), created_at: z.string() });
const Release = z.object({ tag_name: z.string(), draft: z.boolean(), published_at: z.string().nullish() });

const NEWEST = 10;

/** The newest deployments that succeeded, and the newest published releases. */
export async function readReleases({ rest }: GitHubApi, { path }: Located): Promise<readonly ForgeRelease[]> {
  const newest = { query: { per_page: NEWEST }, accepts: [403, 404] };
  const deployments = await rest.call("GET", `${path}/deployments`, newest);
  const found: ForgeRelease[] = [];
  for (const deployment of deployments.status < 300 ? z.array(Deployment).parse(deployments.body) : []) {
    const { status, body } = await rest.call("GET", `${path}/deployments/${deployment.id}/statuses`, newest);
    const [last] = status < 300 ? z.array(DeploymentStatus).parse(body) : [];
    if (last?.state !== "success") continue;
    found.push({
      kind: "deployment",
      version: deployment.sha,
      commit: deployment.sha,
      environment: deployment.environment,
      at: new Date(last.created_at),
    });
  }
  const releases = await rest.call("GET", `${path}/releases`, newest);
  for (const release of releases.status < 300 ? z.array(Release).parse(releases.body) : []) {
    if (release.draft || !release.published_at) continue;
    const at = new Date(release.published_at);
    found.push({ kind: "release", version: release.tag_name, commit: null, environment: null, at });
  }
  return found.toSorted((left, right) => right.at.getTime() - left.at.getTime());
}

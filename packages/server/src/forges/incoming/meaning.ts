import { z } from "zod";
import type { NewRelease } from "../../projects/releases.ts";

/** What a delivery tells us: which repository it is about, and a release where it reports one. */
export interface Meaning {
  /** `owner/name`, in lower case; null for what concerns no repository. */
  readonly repository: string | null;
  readonly release: NewRelease | null;
}

/** As long as the API takes one. */
const Version = z.string().min(1).max(256);

const Payload = z.object({
  action: z.string().nullish().catch(null),
  repository: z.object({ full_name: z.string().nullish() }).nullish().catch(null),
  project: z.object({ path_with_namespace: z.string().nullish() }).nullish().catch(null),
  deployment: z.object({ sha: z.string(), environment: z.string().nullish() }).nullish().catch(null),
  deployment_status: z.object({ state: z.string() }).nullish().catch(null),
  release: z.object({ tag_name: Version, draft: z.boolean().nullish() }).nullish().catch(null),
  // GitLab's deployments and releases stand at the top.
  object_kind: z.string().nullish().catch(null),
  status: z.unknown().optional(),
  environment: z.unknown().optional(),
  commit_url: z.unknown().optional(),
  tag: z.unknown().optional(),
  commit: z.object({ id: z.string() }).nullish().catch(null),
});

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Reads a payload of any forge. Whatever has another form means nothing; it never throws. */
export function meaningOf(event: string, payload: unknown): Meaning {
  const read = Payload.safeParse(payload);
  if (!read.success) return { repository: null, release: null };
  const { repository, project } = read.data;
  const name = repository?.full_name ?? project?.path_with_namespace ?? null;
  return { repository: name?.toLowerCase() ?? null, release: releaseOf(event, read.data) };
}

function releaseOf(event: string, payload: z.infer<typeof Payload>): NewRelease | null {
  const { deployment, deployment_status: status, release, action } = payload;
  if (
    event === "deployment_status" &&
    status?.state === "success" &&
    deployment &&
    COMMIT.test(deployment.sha)
  ) {
    return deployed(deployment.sha, deployment.environment);
  }
  if (event === "release" && (action === "published" || action === "released") && release && !release.draft) {
    return { version: release.tag_name, source: "deployment" };
  }
  if (payload.object_kind === "deployment" && payload.status === "success") {
    const commit = typeof payload.commit_url === "string" ? payload.commit_url.split("/").at(-1) : undefined;
    if (commit && COMMIT.test(commit)) return deployed(commit, payload.environment);
  }
  if (payload.object_kind === "release" && action === "create" && Version.safeParse(payload.tag).success) {
    return { version: String(payload.tag), commit: payload.commit?.id ?? null, source: "deployment" };
  }
  return null;
}

function deployed(commit: string, environment: unknown): NewRelease {
  const name = typeof environment === "string" ? environment.slice(0, 256) : null;
  return { version: commit, commit, environment: name, source: "deployment" };
}

import { z } from "zod";
import type { Check } from "../forge.ts";
import type { ForgeClient } from "../http/client.ts";
import type { Located } from "./project.ts";

const Pipeline = z.object({
  id: z.number(),
  status: z.string(),
  source: z.string().nullish(),
  web_url: z.string().nullish(),
});
const Job = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  allow_failure: z.boolean().nullish(),
  web_url: z.string().nullish(),
});

const STATES: Readonly<Record<string, Check["state"]>> = {
  success: "success",
  failed: "failure",
  canceled: "cancelled",
  canceling: "cancelled",
  skipped: "skipped",
};

/**
 * Pipelines of a commit, the newest of each source. GitLab requires no single jobs: the pipeline as a whole is the
 * check, and it is required where the project says that it must succeed before a merge.
 */
export async function readChecks(
  client: ForgeClient,
  at: Located,
  commit: string,
): Promise<readonly Check[]> {
  const required = at.project.only_allow_merge_if_pipeline_succeeds === true;
  const query = { sha: commit, order_by: "id", sort: "desc" };
  const pipelines = z.array(Pipeline).parse(await client.pages(`${at.path}/pipelines`, query));
  const newest = new Map<string, z.infer<typeof Pipeline>>();
  for (const pipeline of pipelines) {
    const source = pipeline.source ?? "";
    if (!newest.has(source)) newest.set(source, pipeline);
  }
  if (newest.size === 0 && required) {
    return [
      { name: "pipeline", state: "pending", required, summary: "Required, and not started yet.", url: null },
    ];
  }
  const checks: Check[] = [];
  for (const [source, pipeline] of newest) {
    const state = STATES[pipeline.status] ?? "pending";
    const failed = state === "failure" ? await failedJobs(client, at, pipeline.id) : [];
    checks.push({
      name: newest.size > 1 ? `pipeline (${source})` : "pipeline",
      state,
      required,
      summary: (failed.length > 0
        ? `failed: ${failed.map((job) => job.name).join(", ")}`
        : pipeline.status
      ).slice(0, 500),
      url: pipeline.web_url ?? null,
    });
  }
  return checks;
}

async function failedJobs(client: ForgeClient, { path }: Located, pipeline: number) {
  const { body } = await client.call("GET", `${path}/pipelines/${pipeline}/jobs`, {
    query: { scope: "failed", per_page: 20 },
  });
  return z
    .array(Job)
    .parse(body)
    .filter((job) => job.allow_failure !== true);
}

const MOST_LOGS = 3;
const LONGEST_LOG = 8_000;

/** The end of the traces of failed jobs. Null where there is nothing. */
export async function failureLog(client: ForgeClient, at: Located, commit: string): Promise<string | null> {
  const query = { sha: commit, order_by: "id", sort: "desc", per_page: 5 };
  const { body } = await client.call("GET", `${at.path}/pipelines`, { query });
  const failed = z
    .array(Pipeline)
    .parse(body)
    .find((pipeline) => pipeline.status === "failed");
  const parts: string[] = [];
  for (const job of failed ? (await failedJobs(client, at, failed.id)).slice(0, MOST_LOGS) : []) {
    const options = { text: true, accepts: [403, 404] };
    const trace = await client.call("GET", `${at.path}/jobs/${job.id}/trace`, options);
    const text = trace.status < 300 && typeof trace.body === "string" ? trace.body : "";
    parts.push(`== ${job.name}\n${text.slice(-LONGEST_LOG)}`);
  }
  return parts.length === 0 ? null : parts.join("\n\n");
}

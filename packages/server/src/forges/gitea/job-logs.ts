import { z } from "zod";
import type { ForgeClient } from "../http/client.ts";
import type { Located } from "./repository.ts";

const Runs = z.object({ workflow_runs: z.array(z.object({ id: z.number() })).nullish() });
const Jobs = z.object({
  jobs: z.array(z.object({ id: z.number(), name: z.string(), conclusion: z.string().nullish() })).nullish(),
});
const Statuses = z.array(
  z.object({ context: z.string(), status: z.string(), description: z.string().nullish() }),
);

const MOST_RUNS = 10;
const MOST_LOGS = 3;
const LONGEST_LOG = 8_000;

/**
 * The end of the logs of jobs that failed on a commit. Where the forge has no such jobs (another CI, or an older
 * forge), what CI says in its statuses. Null where there is nothing.
 */
export async function failureLog(client: ForgeClient, at: Located, commit: string): Promise<string | null> {
  const parts: string[] = [];
  for (const { id, name } of await failedJobs(client, at, commit)) {
    const options = { text: true, accepts: [403, 404, 410] };
    const { status, body } = await client.call("GET", `${at.path}/actions/jobs/${id}/logs`, options);
    if (status < 300 && typeof body === "string")
      parts.push(`== ${name}\n${withoutTimes(body).slice(-LONGEST_LOG)}`);
    if (parts.length >= MOST_LOGS) break;
  }
  if (parts.length === 0) parts.push(...(await failedStatuses(client, at, commit)));
  return parts.length === 0 ? null : parts.join("\n\n");
}

/** Jobs of workflows that failed, in the order in which they were started. */
async function failedJobs(client: ForgeClient, { path }: Located, commit: string) {
  const query = { head_sha: commit, status: "failure", limit: MOST_RUNS };
  // Forgejo and older Giteas have no such list.
  const accepts = [400, 403, 404, 405];
  const listed = await client.call("GET", `${path}/actions/runs`, { query, accepts });
  if (listed.status >= 300) return [];
  const failed: { id: number; name: string }[] = [];
  for (const { id } of Runs.parse(listed.body).workflow_runs ?? []) {
    const { status, body } = await client.call("GET", `${path}/actions/runs/${id}/jobs`, {
      query: { limit: 50 },
      accepts,
    });
    const jobs = status < 300 ? (Jobs.parse(body).jobs ?? []) : [];
    failed.push(...jobs.filter((job) => job.conclusion === "failure"));
  }
  return failed.toSorted((left, right) => left.id - right.id);
}

async function failedStatuses(client: ForgeClient, { path }: Located, commit: string) {
  const query = { state: "failure", sort: "recentupdate", limit: 50 };
  const { status, body } = await client.call("GET", `${path}/commits/${commit}/statuses`, {
    query,
    accepts: [403, 404],
  });
  const failed = status < 300 ? Statuses.parse(body) : [];
  const told = failed.filter((one) => one.status === "failure" && one.description);
  return told.slice(0, MOST_LOGS).map((one) => `== ${one.context}\n${one.description?.slice(0, 1_000)}`);
}

/** Each line begins with the time at which the runner saw it, which tells nobody anything. */
function withoutTimes(log: string): string {
  return log.replaceAll(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z? /gm, "");
}

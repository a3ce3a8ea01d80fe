import { z } from "zod";
import type { Check } from "../forge.ts";
import type { GitHubApi } from "./api.ts";
import { inPath, type Located } from "./repository.ts";

const CheckRun = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  conclusion: z.string().nullish(),
  html_url: z.string().nullish(),
  output: z.object({ title: z.string().nullish(), summary: z.string().nullish() }).nullish(),
  app: z.object({ id: z.number(), slug: z.string().nullish() }).nullish(),
});
type CheckRun = z.infer<typeof CheckRun>;

const Status = z.object({
  context: z.string(),
  state: z.string(),
  description: z.string().nullish(),
  target_url: z.string().nullish(),
});

const Rule = z.object({
  type: z.string(),
  parameters: z
    .object({
      required_status_checks: z
        .array(z.object({ context: z.string(), integration_id: z.number().nullish() }))
        .nullish(),
      allowed_merge_methods: z.array(z.string()).nullish(),
    })
    .nullish(),
});
export type Rule = z.infer<typeof Rule>;

const Branch = z.object({
  protection: z
    .object({
      required_status_checks: z
        .object({
          contexts: z.array(z.string()).nullish(),
          checks: z.array(z.object({ context: z.string(), app_id: z.number().nullish() })).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/** A check that the target branch requires, from any app or from one. */
interface Required {
  readonly name: string;
  readonly app: number | null;
}

/** Rulesets that hold for a branch; who may only read sees them too. */
export async function branchRules(
  { rest }: GitHubApi,
  { path }: Located,
  branch: string,
): Promise<readonly Rule[]> {
  return z.array(Rule).parse(await rest.pages(`${path}/rules/branches/${inPath(branch)}`, {}));
}

async function requiredChecks(api: GitHubApi, at: Located, branch: string): Promise<readonly Required[]> {
  const found = new Map<string, Required>();
  const add = (name: string, app: number | null | undefined) => {
    const one = { name, app: app && app > 0 ? app : null };
    found.set(JSON.stringify(one), one);
  };
  for (const { parameters } of await branchRules(api, at, branch)) {
    for (const check of parameters?.required_status_checks ?? []) add(check.context, check.integration_id);
  }
  const { status, body } = await api.rest.call("GET", `${at.path}/branches/${inPath(branch)}`, {
    accepts: [404],
  });
  const required = status < 300 ? Branch.parse(body).protection?.required_status_checks : null;
  const pinned = new Set(required?.checks?.map((check) => check.context));
  for (const check of required?.checks ?? []) add(check.context, check.app_id);
  for (const context of required?.contexts ?? []) if (!pinned.has(context)) add(context, null);
  return [...found.values()];
}

/** Check runs and statuses of a commit, and what is required and was not reported yet. */
export async function readChecks(
  api: GitHubApi,
  at: Located,
  commit: string,
  targetBranch: string,
): Promise<readonly Check[]> {
  const required = await requiredChecks(api, at, targetBranch);
  const isRequired = (name: string, app: number | null) =>
    required.some((one) => one.name === name && (one.app === null || one.app === app));
  const runs = (await checkRuns(api, at, commit)).map((run) => ({
    app: run.app?.id ?? null,
    check: asCheck(run, isRequired(run.name, run.app?.id ?? null)),
  }));
  const statuses = (await commitStatuses(api, at, commit)).map((status) => ({
    app: null,
    check: statusAsCheck(status, isRequired(status.context, null)),
  }));
  const reported = [...runs, ...statuses];
  const missing = required.filter(
    (one) =>
      !reported.some(({ app, check }) => check.name === one.name && (one.app === null || one.app === app)),
  );
  return [...reported.map(({ check }) => check), ...missing.map(({ name }) => notReported(name))];
}

async function checkRuns(
  { rest }: GitHubApi,
  { path }: Located,
  commit: string,
): Promise<readonly CheckRun[]> {
  const runs = await rest.pages(`${path}/commits/${commit}/check-runs`, { filter: "latest" }, (body) => {
    const { check_runs: items } = z.object({ check_runs: z.array(z.unknown()) }).parse(body);
    return items;
  });
  return z.array(CheckRun).parse(runs);
}

async function commitStatuses({ rest }: GitHubApi, { path }: Located, commit: string) {
  const statuses = await rest.pages(`${path}/commits/${commit}/status`, {}, (body) => {
    const { statuses: items } = z.object({ statuses: z.array(z.unknown()) }).parse(body);
    return items;
  });
  return z.array(Status).parse(statuses);
}

const CONCLUSIONS: Readonly<Record<string, Check["state"]>> = {
  success: "success",
  // GitHub lets both pass; they prove nothing.
  neutral: "skipped",
  skipped: "skipped",
  cancelled: "cancelled",
};

function asCheck(run: CheckRun, required: boolean): Check {
  return {
    name: run.name,
    state: run.status === "completed" ? (CONCLUSIONS[run.conclusion ?? ""] ?? "failure") : "pending",
    required,
    summary: (run.output?.title ?? run.conclusion ?? run.status).slice(0, 500),
    url: run.html_url ?? null,
  };
}

const STATES: Readonly<Record<string, Check["state"]>> = { success: "success", pending: "pending" };

function statusAsCheck(status: z.infer<typeof Status>, required: boolean): Check {
  return {
    name: status.context,
    state: STATES[status.state] ?? "failure",
    required,
    summary: (status.description ?? status.state).slice(0, 500),
    url: status.target_url ?? null,
  };
}

export function notReported(name: string): Check {
  return { name, state: "pending", required: true, summary: "Required, and not reported yet.", url: null };
}

const MOST_LOGS = 3;
const LONGEST_LOG = 8_000;

/** The end of the logs of failed jobs, and what other apps say in their check runs. Null where there is nothing. */
export async function failureLog(api: GitHubApi, at: Located, commit: string): Promise<string | null> {
  const failed = (await checkRuns(api, at, commit)).filter(
    (run) => run.status === "completed" && !(CONCLUSIONS[run.conclusion ?? ""] ?? null),
  );
  const parts: string[] = [];
  for (const run of failed.slice(0, MOST_LOGS)) {
    const log = run.app?.slug === "github-actions" ? await jobLog(api, at, run.id) : null;
    const text = log ?? [run.output?.title, run.output?.summary].filter(Boolean).join("\n");
    parts.push(`== ${run.name}\n${text.slice(-LONGEST_LOG)}`);
  }
  return parts.length === 0 ? null : parts.join("\n\n");
}

/** A job of GitHub Actions has the id of its check run. */
async function jobLog({ rest }: GitHubApi, { path }: Located, job: number): Promise<string | null> {
  const options = { text: true, accepts: [403, 404, 410] };
  const { status, body } = await rest.call("GET", `${path}/actions/jobs/${job}/logs`, options);
  return status < 300 && typeof body === "string" ? body : null;
}

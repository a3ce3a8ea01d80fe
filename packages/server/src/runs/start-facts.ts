import { sql, type Transaction } from "kysely";
import type { Issue } from "../issues/issue.ts";
import { listPolicies, policyAmong } from "../projects/policies.ts";
import type { Policy } from "../projects/project.ts";
import type { Database } from "../store/tables/database.ts";
import type { Run } from "./run.ts";

/** What decides whether the issues of a batch start runs, looked up for all of them at once. */
export interface StartFacts {
  /** The run that is under way for an issue's error. */
  liveRun(issue: Issue): string | null;
  lastRun(issue: Issue): LastRun | null;
  project(issue: Issue): ProjectFacts | null;
  policy(issue: Issue, family: string | null): Policy;
}

export interface LastRun {
  readonly reason: NonNullable<Run["reason"]>;
  readonly errorFamily: string | null;
  /** Releases that runs of this issue were about. */
  readonly releases: readonly (string | null)[];
}

export interface ProjectFacts {
  readonly hasRepository: boolean;
  readonly runsPerDay: number;
}

/** Four statements at most, however many issues there are; one where none of their projects can have runs. */
export async function startFacts(trx: Transaction<Database>, issues: readonly Issue[]): Promise<StartFacts> {
  const projects = await projectsOf(trx, issues);
  const ofRepository = issues.filter(({ project_id }) => projects.get(project_id)?.hasRepository);
  const live = await liveRuns(trx, issues);
  const last = await lastRuns(trx, ofRepository);
  const policies = new Map<string, Policy[]>();
  for (const id of new Set(ofRepository.map(({ project_id }) => project_id)))
    policies.set(id, await listPolicies(trx, id));
  return {
    liveRun: ({ project_id, fingerprint }) => live.get(`${project_id}/${fingerprint}`) ?? null,
    lastRun: ({ id }) => last.get(id) ?? null,
    project: ({ project_id }) => projects.get(project_id) ?? null,
    policy: ({ project_id }, family) => policyAmong(policies.get(project_id) ?? [], family),
  };
}

async function projectsOf(
  trx: Transaction<Database>,
  issues: readonly Issue[],
): Promise<Map<string, ProjectFacts>> {
  const ids = [...new Set(issues.map(({ project_id }) => project_id))];
  const rows = await trx
    .selectFrom("projects")
    .select(["id", "repository_kind", "runs_per_day"])
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { hasRepository: row.repository_kind !== "none", runsPerDay: row.runs_per_day },
    ]),
  );
}

async function liveRuns(trx: Transaction<Database>, issues: readonly Issue[]): Promise<Map<string, string>> {
  const ids = [...new Set(issues.map(({ project_id }) => project_id))];
  const rows = await trx
    .selectFrom("runs")
    .select(["id", "project_id", "fingerprint"])
    .where("project_id", "=", sql<string>`any(${ids}::uuid[])`)
    .where("phase", "<>", "ended")
    .execute();
  return new Map(rows.map(({ id, project_id, fingerprint }) => [`${project_id}/${fingerprint}`, id]));
}

/** Newest first within each issue. */
async function lastRuns(trx: Transaction<Database>, issues: readonly Issue[]): Promise<Map<string, LastRun>> {
  const found = new Map<string, LastRun>();
  if (issues.length === 0) return found;
  const ids = [...new Set(issues.map(({ id }) => id))];
  const rows = await trx
    .selectFrom("runs")
    .select(["issue_id", "reason", "error_family", "release"])
    .where("issue_id", "=", sql<string>`any(${ids}::uuid[])`)
    .orderBy("issue_id")
    .orderBy("ordinal", "desc")
    .execute();
  for (const [issue, runs] of Map.groupBy(rows, ({ issue_id }) => issue_id)) {
    const [newest] = runs;
    if (!newest?.reason) continue;
    found.set(issue, {
      reason: newest.reason,
      errorFamily: newest.error_family,
      releases: runs.map(({ release }) => release),
    });
  }
  return found;
}

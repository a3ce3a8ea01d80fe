import type { Kysely } from "kysely";
import { WHY_NOT, type WhyNot } from "../policy/policy.ts";
import type { Database } from "../store/tables/database.ts";
import type { Run } from "./run.ts";
import type { Change } from "./run-change.ts";
import { runSteps } from "./run-steps.ts";

/** A run with the names of what it belongs to. */
export interface ListedRun extends Run {
  readonly project: string;
  readonly issue_number: number;
  readonly issue_title: string;
}

export function runQuery(db: Kysely<Database>) {
  return db
    .selectFrom("runs")
    .innerJoin("issues", "issues.id", "runs.issue_id")
    .innerJoin("projects", "projects.id", "runs.project_id")
    .selectAll("runs")
    .select(["projects.slug as project", "issues.number as issue_number", "issues.title as issue_title"]);
}

/** A run as it is listed. */
export function runView(run: ListedRun) {
  const { facts } = run.state;
  return {
    id: run.id,
    ordinal: run.ordinal,
    project: run.project,
    issue: { id: run.issue_id, name: `${run.project}-${run.issue_number}`, title: run.issue_title },
    phase: run.phase,
    ended: run.phase === "ended",
    reason: run.reason,
    sentence: run.sentence,
    cause: run.cause,
    release: run.release,
    errorFamily: run.error_family,
    confidence: facts.fix?.confidence ?? null,
    changeRequest: facts.changeRequest,
    merge: facts.merge,
    fixedRelease: facts.release,
    createdAt: run.created_at,
    updatedAt: run.updated_at,
    endedAt: run.ended_at,
  };
}

/** Everything that is known of one run. */
export async function runDetail(db: Kysely<Database>, run: ListedRun, change: Change | null) {
  const [log, deployments, confirmation] = await Promise.all([
    db.selectFrom("run_log").selectAll().where("run_id", "=", run.id).orderBy("id").limit(2_000).execute(),
    db.selectFrom("deployments").selectAll().where("run_id", "=", run.id).orderBy("started_at").execute(),
    db.selectFrom("confirmations").selectAll().where("run_id", "=", run.id).executeTakeFirst(),
  ]);
  return {
    ...runView(run),
    steps: runSteps(run, log),
    whyNotMerged: run.state.facts.reasons.map((code) => ({
      code,
      sentence: WHY_NOT[code as WhyNot] ?? code,
    })),
    report: run.report,
    change,
    revert: run.state.facts.revert,
    deployments: deployments.map((deployment) => ({
      deployer: deployment.deployer,
      environment: deployment.environment,
      commit: deployment.commit,
      release: deployment.release,
      state: deployment.state,
      evidence: deployment.evidence,
      startedAt: deployment.started_at,
      endedAt: deployment.ended_at,
    })),
    confirmation: confirmation
      ? {
          state: confirmation.state,
          release: confirmation.release,
          basis: confirmation.basis,
          method: confirmation.method || null,
          route: confirmation.route || null,
          oldErrors: confirmation.old_errors,
          oldExercises: confirmation.old_exercises,
          exercises: confirmation.exercises,
          needed: confirmation.needed,
          odds: confirmation.odds,
          returned: confirmation.returned,
          sentence: confirmation.sentence,
          startedAt: confirmation.started_at,
          windowEndsAt: confirmation.window_ends_at,
          evaluatedAt: confirmation.evaluated_at,
        }
      : null,
    log: log.map((entry) => ({
      at: entry.at,
      kind: entry.kind,
      from: entry.from_phase,
      to: entry.to_phase,
      event: entry.event,
    })),
  };
}

import type { CanonicalEvent } from "@bugstack/event";
import type { ShownEvent } from "../artifacts/built-sources.ts";
import { readIssueDetail } from "../issues/detail.ts";
import type { Store } from "../store/database.ts";
import { decodeEvent } from "../store/event-payload.ts";

const ISSUES_SHOWN = 200;
const RUNS_SHOWN = 100;
const EVENTS_SHOWN = 20;

/** What the pages show; each reads at most a bounded number of rows. */
export async function readIssues(store: Store) {
  return await store.db
    .selectFrom("issues")
    .innerJoin("projects", "projects.id", "issues.project_id")
    .select([
      "issues.id",
      "issues.number",
      "issues.title",
      "issues.culprit",
      "issues.status",
      "issues.kind",
      "issues.level",
      "issues.event_count",
      "issues.first_seen",
      "issues.last_seen",
      "issues.last_release",
      "projects.slug as project",
    ])
    .where("issues.merged_into", "is", null)
    .orderBy("issues.last_seen", "desc")
    .limit(ISSUES_SHOWN)
    .execute();
}
export type IssueRow = Awaited<ReturnType<typeof readIssues>>[number];

export async function readIssue(store: Store, id: string, shown: ShownEvent) {
  const issue = await store.db
    .selectFrom("issues")
    .innerJoin("projects", "projects.id", "issues.project_id")
    .selectAll("issues")
    .select(["projects.slug as project", "projects.name as projectName"])
    .where("issues.id", "=", id)
    .executeTakeFirst();
  if (!issue) return null;
  const [events, detail, runs] = await Promise.all([
    store.db
      .selectFrom("events")
      .select([
        "id",
        "event_id",
        "received_at",
        "release",
        "environment",
        "occurrences",
        "trusted",
        "payload",
      ])
      .where("issue_id", "=", id)
      .orderBy("received_at", "desc")
      .limit(EVENTS_SHOWN)
      .execute(),
    readIssueDetail(store.db, id),
    store.db
      .selectFrom("runs")
      .select(["id", "ordinal", "phase", "reason", "sentence", "created_at", "ended_at"])
      .where("issue_id", "=", id)
      .orderBy("ordinal", "desc")
      .execute(),
  ]);
  const newest = events[0] ? await decoded(events[0].payload) : null;
  return { issue, events, detail, runs, event: newest && (await shown(issue.project_id, newest)) };
}
export type IssueDetail = NonNullable<Awaited<ReturnType<typeof readIssue>>>;

export async function readRuns(store: Store) {
  return await store.db
    .selectFrom("runs")
    .innerJoin("issues", "issues.id", "runs.issue_id")
    .innerJoin("projects", "projects.id", "runs.project_id")
    .select([
      "runs.id",
      "runs.ordinal",
      "runs.phase",
      "runs.reason",
      "runs.sentence",
      "runs.created_at",
      "runs.ended_at",
      "issues.title",
      "projects.slug as project",
    ])
    .orderBy("runs.created_at", "desc")
    .limit(RUNS_SHOWN)
    .execute();
}
export type RunRow = Awaited<ReturnType<typeof readRuns>>[number];

export async function readRun(store: Store, id: string) {
  const run = await store.db
    .selectFrom("runs")
    .innerJoin("issues", "issues.id", "runs.issue_id")
    .innerJoin("projects", "projects.id", "runs.project_id")
    .selectAll("runs")
    .select(["issues.title", "issues.number as issueNumber", "projects.slug as project"])
    .where("runs.id", "=", id)
    .executeTakeFirst();
  if (!run) return null;
  const [log, confirmation, deployments] = await Promise.all([
    store.db.selectFrom("run_log").selectAll().where("run_id", "=", id).orderBy("id").limit(500).execute(),
    store.db.selectFrom("confirmations").selectAll().where("run_id", "=", id).executeTakeFirst(),
    store.db.selectFrom("deployments").selectAll().where("run_id", "=", id).orderBy("started_at").execute(),
  ]);
  const number = run.state.facts.changeRequest?.number;
  const changeRequest =
    number === undefined
      ? undefined
      : await store.db
          .selectFrom("change_requests")
          .selectAll()
          .where("project_id", "=", run.project_id)
          .where("number", "=", number)
          .executeTakeFirst();
  const checks = changeRequest
    ? await store.db
        .selectFrom("checks")
        .selectAll()
        .where("project_id", "=", run.project_id)
        .where("commit", "=", changeRequest.head)
        .execute()
    : [];
  return { run, log, confirmation, deployments, changeRequest, checks };
}
export type RunDetail = NonNullable<Awaited<ReturnType<typeof readRun>>>;

/** A stored event that cannot be read any more must not take its page with it. */
async function decoded(payload: Buffer): Promise<CanonicalEvent | null> {
  try {
    return await decodeEvent(payload);
  } catch {
    return null;
  }
}

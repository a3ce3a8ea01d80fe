import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { ShownEvent } from "../artifacts/built-sources.ts";
import { decideIssue, type StatusDecision } from "../issues/decide.ts";
import { readIssueDetail } from "../issues/detail.ts";
import { findIssue, latestEvents, listIssues } from "../issues/issues.ts";
import { mergeIssue, unmergeIssue } from "../issues/merge.ts";
import { findProject } from "../projects/projects.ts";
import type { Database } from "../store/tables/database.ts";
import { readJson } from "./errors.ts";
import * as input from "./inputs.ts";
import { eventView, issueView } from "./views.ts";

const EVENTS_SHOWN = 10;

/** Issues in the API: list, look, decide, merge. */
export function issueRoutes(db: Kysely<Database>, actor: string, shown: ShownEvent): Hono {
  const app = new Hono();
  const view = async (reference: string) => issueView(await findIssue(db, reference));

  app.get("/issues", async (context) => {
    const { project, status, level, limit } = input.IssueQuery.parse(context.req.query());
    const projectId = project === undefined ? undefined : (await findProject(db, project)).id;
    const issues = await listIssues(db, { projectId, status, level, limit });
    return context.json({ issues: issues.map(issueView) });
  });
  app.get("/issues/:id", async (context) => {
    const issue = await findIssue(db, context.req.param("id"));
    const [events, detail] = await Promise.all([
      latestEvents(db, issue.id, EVENTS_SHOWN),
      readIssueDetail(db, issue.id),
    ]);
    const views = events.map(async (stored) =>
      eventView({ ...stored, event: await shown(issue.project_id, stored.event) }),
    );
    return context.json({ issue: issueView(issue), ...detail, events: await Promise.all(views) });
  });
  app.patch("/issues/:id", async (context) => {
    const change = await readJson(context, input.IssueChange);
    const { id } = await findIssue(db, context.req.param("id"));
    const decision = decisionOf(change, actor);
    await db.transaction().execute((trx) => decideIssue(trx, id, decision));
    return context.json({ issue: await view(id) });
  });
  app.post("/issues/:id/merge", async (context) => {
    const { into } = await readJson(context, input.IssueMerge);
    const source = await findIssue(db, context.req.param("id"));
    const target = await findIssue(db, into);
    await db.transaction().execute((trx) => mergeIssue(trx, { source: source.id, target: target.id, actor }));
    return context.json({ issue: await view(target.id) });
  });
  app.post("/issues/:id/unmerge", async (context) => {
    const { id } = await findIssue(db, context.req.param("id"));
    await db.transaction().execute((trx) => unmergeIssue(trx, { issue: id, actor }));
    return context.json({ issue: await view(id) });
  });
  return app;
}

function decisionOf(change: input.IssueChange, actor: string): StatusDecision {
  const given = { ...change, actor, reason: change.reason ?? null };
  if (given.status !== "ignored") return given;
  return { ...given, until: given.until ? new Date(given.until) : null };
}

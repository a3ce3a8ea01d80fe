import { Hono } from "hono";
import { z } from "zod";
import { ServerError } from "../error.ts";
import { findIssue } from "../issues/issues.ts";
import { findProject } from "../projects/projects.ts";
import { recordAudit } from "../store/audit.ts";
import { findRun, retryRun, startForIssue, stopRun } from "./by-hand.ts";
import { hurryRun } from "./run.ts";
import { readChange } from "./run-change.ts";
import { runDetail, runQuery, runView } from "./run-views.ts";
import type { RunServices } from "./services.ts";

const ACTOR = "admin";

const RunsQuery = z.object({
  /** Slug. */
  project: z.string().optional(),
  /** Id, or project-number. */
  issue: z.string().optional(),
  live: z.enum(["true", "false"]).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Runs in the API, below `/api/v1`; the guard stands before it. `ready` is asked per request: the server may still start. */
export function runRoutes(ready: () => Promise<RunServices>): Hono {
  const app = new Hono();

  app.get("/runs", async (context) => {
    const { project, issue, live, limit } = RunsQuery.parse(context.req.query());
    const { db } = await ready();
    let query = runQuery(db);
    if (project !== undefined)
      query = query.where("runs.project_id", "=", (await findProject(db, project)).id);
    if (issue !== undefined) query = query.where("runs.issue_id", "=", (await findIssue(db, issue)).id);
    if (live !== undefined) query = query.where("runs.phase", live === "true" ? "<>" : "=", "ended");
    const runs = await query.orderBy("runs.created_at", "desc").limit(limit).execute();
    return context.json({ runs: runs.map(runView) });
  });

  app.get("/runs/:id", async (context) =>
    context.json({ run: await detail(await ready(), context.req.param("id")) }),
  );

  app.post("/runs/:id/stop", async (context) => {
    const services = await ready();
    await stopRun(services, context.req.param("id"), ACTOR);
    return context.json({ run: await listed(services, context.req.param("id")) });
  });

  app.post("/runs/:id/retry", async (context) => {
    const services = await ready();
    const run = await retryRun(services, context.req.param("id"), ACTOR);
    return context.json({ run: await listed(services, run.id) }, 201);
  });

  app.post("/issues/:id/runs", async (context) => {
    const services = await ready();
    const issue = await findIssue(services.db, context.req.param("id"));
    const run = await startForIssue(services, issue.id);
    return context.json({ run: await listed(services, run.id) }, 201);
  });

  app.post("/runs/:id/merge", async (context) => {
    const services = await ready();
    await mergeByHand(services, context.req.param("id"));
    return context.json({ run: await listed(services, context.req.param("id")) });
  });

  return app;
}

async function listed(services: RunServices, id: string) {
  await findRun(services, id);
  return runView(await runQuery(services.db).where("runs.id", "=", id).executeTakeFirstOrThrow());
}

async function detail(services: RunServices, id: string) {
  await findRun(services, id);
  const run = await runQuery(services.db).where("runs.id", "=", id).executeTakeFirstOrThrow();
  const change = await readChange(services, run).catch((error: unknown) => {
    services.log.warn({ err: error, run: id }, "A change request could not be read");
    return null;
  });
  return runDetail(services.db, run, change);
}

/** A person merges on the built-in forge, which has no pages of its own for that. A green head is merged, and one that is no
 * redder than its base: who merges by hand has been told of it. */
async function mergeByHand(services: RunServices, id: string): Promise<void> {
  const run = await findRun(services, id);
  const { changeRequest } = run.state.facts;
  if (!changeRequest) throw new ServerError("conflict", "This run has no change request");
  const project = await services.db
    .selectFrom("projects")
    .selectAll()
    .where("id", "=", run.project_id)
    .executeTakeFirstOrThrow();
  const forge = await services.forgeOf(project);
  const change = await forge.changeRequest(changeRequest.number);
  if (change.draft && change.state === "open")
    await forge.updateChangeRequest(change.number, { draft: false });
  const outcome = await forge.merge(change.number, change.head, { knownFailures: true });
  if (!outcome.merged) throw new ServerError("conflict", outcome.sentence);
  await services.db.transaction().execute(async (trx) => {
    await recordAudit(trx, {
      actor: ACTOR,
      action: "merge.by_hand",
      subject: `run:${id}`,
      projectId: run.project_id,
      detail: { number: change.number, commit: outcome.commit },
    });
    await hurryRun(trx, services.carrier, id);
  });
  services.carrier.nudge(0);
}

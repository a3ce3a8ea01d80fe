import { ServerError } from "../error.ts";
import { recordAudit } from "../store/audit.ts";
import { DEFAULT_RUN_LIMITS } from "./machine/run-state.ts";
import { insertRun, type Run, type RunStore, tellRun } from "./run.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Throws `not_found`. */
export async function findRun({ db }: Pick<RunStore, "db">, id: string): Promise<Run> {
  const run = UUID.test(id)
    ? await db.selectFrom("runs").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  if (run) return run;
  throw new ServerError("not_found", "There is no such run", { remedy: "List them with `bugstack runs`." });
}

/** Ends a live run; its open change request is closed. One that has ended stays as it is. */
export async function stopRun(store: RunStore, id: string, actor: string): Promise<Run> {
  const run = await findRun(store, id);
  if (run.phase !== "ended") {
    await recordAudit(store.db, {
      actor,
      action: "run.stop_requested",
      subject: `run:${id}`,
      projectId: run.project_id,
    });
    await tellRun(store, id, { kind: "stop_requested", by: actor, at: Date.now() });
  }
  return findRun(store, id);
}

/**
 * Starts a new run for the same error, on its newest event; where the last one had merged its fix and could not deploy
 * it, one that deploys that commit again. Throws `conflict` while one is live.
 */
export async function retryRun(store: RunStore, id: string, actor: string): Promise<Run> {
  const run = await findRun(store, id);
  const retried = (await isStuckAtDeployment(store, run))
    ? await deployAgain(store, run)
    : await startForIssue(store, run.issue_id, run.event);
  await recordAudit(store.db, {
    actor,
    action: "run.retried",
    subject: `run:${id}`,
    projectId: run.project_id,
    detail: { run: retried.id },
  });
  return retried;
}

/** Whether its merged fix waits for nothing but a deployment; a later run has overtaken it. */
async function isStuckAtDeployment({ db }: RunStore, run: Run): Promise<boolean> {
  if (run.reason !== "deploy_failed" || !run.state.facts.merge) return false;
  const later = await db
    .selectFrom("runs")
    .select("id")
    .where("issue_id", "=", run.issue_id)
    .where("ordinal", ">", run.ordinal)
    .executeTakeFirst();
  return later === undefined;
}

async function deployAgain(store: RunStore, run: Run): Promise<Run> {
  const started = await store.db.transaction().execute((trx) =>
    insertRun(trx, store.carrier, {
      organisationId: run.organisation_id,
      projectId: run.project_id,
      issueId: run.issue_id,
      fingerprint: run.fingerprint,
      event: run.event,
      release: run.release,
      cause: "person",
      limits: DEFAULT_RUN_LIMITS,
      deploymentOf: run,
    }),
  );
  return begun(store, started);
}

/** Starts a run for an issue because a person wants it. */
export async function startForIssue(store: RunStore, issueId: string, otherwise?: string): Promise<Run> {
  const started = await store.db.transaction().execute(async (trx) => {
    const issue = await trx.selectFrom("issues").selectAll().where("id", "=", issueId).executeTakeFirst();
    if (!issue) throw new ServerError("not_found", "There is no such issue");
    const event = await trx
      .selectFrom("events")
      .select(["id", "release"])
      .where("issue_id", "=", issueId)
      // An event under a server key can lead further than a newer one without.
      .orderBy("trusted", "desc")
      .orderBy("received_at", "desc")
      .limit(1)
      .executeTakeFirst();
    const from = event?.id ?? otherwise;
    if (!from) throw new ServerError("conflict", "No event of this issue is kept any more");
    return insertRun(trx, store.carrier, {
      organisationId: issue.organisation_id,
      projectId: issue.project_id,
      issueId,
      fingerprint: issue.fingerprint,
      event: from,
      release: event?.release ?? null,
      cause: "person",
      limits: DEFAULT_RUN_LIMITS,
    });
  });
  return begun(store, started);
}

function begun(store: RunStore, started: Run | null): Run {
  if (started) {
    store.carrier.nudge(0);
    return started;
  }
  throw new ServerError("conflict", "This error has a live run already", {
    remedy: "Stop it first with `bugstack run stop`, or wait until it has ended.",
  });
}

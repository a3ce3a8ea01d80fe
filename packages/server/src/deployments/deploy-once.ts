import type { Kysely } from "kysely";
import { recordRelease } from "../projects/releases.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import type { Deployer, DeployOutcome, DeployRequest } from "./deployer.ts";

export interface RecordedDeployment extends Omit<DeployRequest, "begun"> {
  readonly organisationId: string;
  readonly projectId: string;
  readonly runId: string | null;
}

/** Deploys and keeps the record of it: one row per key, a finished one is not deployed again, a release is announced. */
export async function deployOnce(
  db: Kysely<Database>,
  deployer: Deployer,
  deployment: RecordedDeployment,
): Promise<DeployOutcome> {
  const known = await findOrInsert(db, deployer, deployment);
  if (known.state === "deployed")
    return { state: "deployed", release: known.release, evidence: known.evidence };
  const outcome = await deployer.deploy({ ...deployment, begun: known.started_at });
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable("deployments")
      .set({
        state: outcome.state,
        evidence: evidenceOf(outcome).replaceAll("\0", ""),
        ...(outcome.state === "deployed" ? { release: outcome.release } : {}),
        ended_at: new Date(),
      })
      .where("project_id", "=", deployment.projectId)
      .where("idempotency_key", "=", deployment.idempotencyKey)
      .execute();
    if (outcome.state !== "deployed") return;
    const project = { id: deployment.projectId, organisation_id: deployment.organisationId };
    await recordRelease(trx, project, {
      version: outcome.release,
      commit: deployment.commit,
      environment: deployment.environment,
      source: "deployment",
    });
  });
  return outcome;
}

async function findOrInsert(db: Kysely<Database>, deployer: Deployer, deployment: RecordedDeployment) {
  await db
    .insertInto("deployments")
    .values({
      id: newId(),
      organisation_id: deployment.organisationId,
      project_id: deployment.projectId,
      run_id: deployment.runId,
      idempotency_key: deployment.idempotencyKey,
      deployer: deployer.kind,
      environment: deployment.environment,
      commit: deployment.commit,
      release: deployment.release,
      state: "started",
      evidence: "",
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(["project_id", "idempotency_key"]).doNothing())
    .execute();
  return db
    .selectFrom("deployments")
    .selectAll()
    .where("project_id", "=", deployment.projectId)
    .where("idempotency_key", "=", deployment.idempotencyKey)
    .executeTakeFirstOrThrow();
}

function evidenceOf(outcome: DeployOutcome): string {
  if (outcome.state === "deployed") return outcome.evidence;
  return outcome.state === "failed" ? `${outcome.sentence}\n${outcome.output}` : outcome.sentence;
}

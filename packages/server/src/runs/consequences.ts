import type { Transaction } from "kysely";
import { hiddenClasses } from "../confirmation/contract.ts";
import { decideIssue } from "../issues/decide.ts";
import { recordAudit } from "../store/audit.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import { enqueueWebhook } from "../webhooks/outbox.ts";
import { blamesCandidate, type Ending } from "./machine/ending.ts";
import type { RunState } from "./machine/run-state.ts";
import type { Run } from "./run.ts";

/** Everything in the store that follows from a run's step: audit, webhooks, the issue, what is remembered of the fix. */
export async function recordConsequences(
  trx: Transaction<Database>,
  run: Run,
  next: RunState,
): Promise<void> {
  const before = run.state.facts;
  const { facts } = next;
  if (facts.changeRequest && !before.changeRequest) {
    await tell(trx, run, "change_request.opened", { ...facts.changeRequest, branch: facts.branch?.name });
  }
  if (facts.merge && !before.merge) {
    await tell(trx, run, "run.merged", { ...facts.merge, changeRequest: facts.changeRequest });
    await rememberContract(trx, run);
  }
  if (facts.release && !before.release) await tell(trx, run, "run.deployed", { release: facts.release });
  if (facts.revert && !before.revert) await tell(trx, run, "revert.opened", { ...facts.revert });
  if (facts.revert?.merge && !before.revert?.merge)
    await tell(trx, run, "revert.merged", { ...facts.revert });
  if (next.phase === "ended" && next.ending) await ended(trx, run, next.ending, next);
}

async function ended(trx: Transaction<Database>, run: Run, ending: Ending, next: RunState): Promise<void> {
  await tell(trx, run, "run.ended", { reason: ending.reason, sentence: ending.sentence, facts: next.facts });
  if (blamesCandidate(ending.reason)) await rememberCandidate(trx, run, ending.reason);
  const actor = `run:${run.id}`;
  if (ending.reason === "confirmed" || ending.reason === "silent") {
    const inRelease = next.facts.release;
    await decideIssue(trx, run.issue_id, { status: "resolved", actor, reason: ending.sentence, inRelease });
  }
  if (ending.reason === "regressed") {
    await trx.deleteFrom("answer_contracts").where("issue_id", "=", run.issue_id).execute();
    await reopen(trx, run, ending.sentence);
  }
}

async function tell(
  trx: Transaction<Database>,
  run: Run,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAudit(trx, {
    actor: `run:${run.id}`,
    action,
    subject: `run:${run.id}`,
    projectId: run.project_id,
    detail,
  });
  await enqueueWebhook(trx, {
    organisationId: run.organisation_id,
    projectId: run.project_id,
    type: action,
    payload: { run: run.id, issue: run.issue_id, fingerprint: run.fingerprint, ...detail },
  });
}

/** The same fix is not proposed again for this error. */
async function rememberCandidate(
  trx: Transaction<Database>,
  run: Run,
  reason: Ending["reason"],
): Promise<void> {
  const candidate = run.report?.fix?.candidate;
  if (!candidate) return;
  await trx
    .insertInto("tried_candidates")
    .values({
      organisation_id: run.organisation_id,
      project_id: run.project_id,
      fingerprint: run.fingerprint,
      candidate,
      run_id: run.id,
      reason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** From the merge on, observations that keep the fix's contract are what callers are meant to get, not an alarm. */
async function rememberContract(trx: Transaction<Database>, run: Run): Promise<void> {
  const contract = run.report?.reproduction?.contract;
  if (!contract) return;
  const issue = await trx
    .selectFrom("issues")
    .select("signature")
    .where("id", "=", run.issue_id)
    .executeTakeFirst();
  const classes = hiddenClasses(issue?.signature?.classes ?? []);
  if (classes.length === 0) return;
  await trx
    .insertInto("answer_contracts")
    .values({
      run_id: run.id,
      organisation_id: run.organisation_id,
      project_id: run.project_id,
      issue_id: run.issue_id,
      hidden_classes: classes,
      contract: JSON.stringify(contract),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function reopen(trx: Transaction<Database>, run: Run, reason: string): Promise<void> {
  const issue = await trx
    .selectFrom("issues")
    .select("status")
    .where("id", "=", run.issue_id)
    .forUpdate()
    .executeTakeFirst();
  if (!issue || issue.status === "regressed" || issue.status === "ignored") return;
  await trx
    .updateTable("issues")
    .set({ status: "regressed", status_since: new Date(), resolved_at: null, resolved_in_release: null })
    .where("id", "=", run.issue_id)
    .execute();
  await trx
    .insertInto("issue_history")
    .values({
      id: newId(),
      organisation_id: run.organisation_id,
      project_id: run.project_id,
      issue_id: run.issue_id,
      from_status: issue.status,
      to_status: "regressed",
      actor: `run:${run.id}`,
      reason,
    })
    .execute();
}

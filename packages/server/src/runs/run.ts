import type { Kysely, Selectable, Transaction } from "kysely";
import { sql } from "kysely";
import { newId } from "../store/id.ts";
import { jsonText } from "../store/json-text.ts";
import type { Database } from "../store/tables/database.ts";
import type { RunsTable } from "../store/tables/runs.ts";
import { recordConsequences } from "./consequences.ts";
import type { RunEffect } from "./machine/run-effect.ts";
import type { RunEvent } from "./machine/run-event.ts";
import type { Phase, RunLimits, RunState } from "./machine/run-state.ts";
import { startAtDeployment, startRun, transition } from "./machine/transition.ts";

export type Run = Selectable<RunsTable>;

/** Carries effects to whoever executes them. A carried effect may come twice or late; its row says whether it counts. */
export interface EffectCarrier {
  /** Within the transaction that writes the effect's row. */
  send(trx: Transaction<Database>, effect: CarriedEffect): Promise<void>;
  /** After the commit: wakes the workers of this process. */
  nudge(afterSeconds: number): void;
}

export interface CarriedEffect {
  readonly runId: string;
  readonly effect: RunEffect;
}

export interface RunStore {
  readonly db: Kysely<Database>;
  readonly carrier: EffectCarrier;
}

export interface NewRun {
  readonly organisationId: string;
  readonly projectId: string;
  readonly issueId: string;
  readonly fingerprint: string;
  /** Accept id of the event to work from. */
  readonly event: string;
  readonly release: string | null;
  readonly cause: Run["cause"];
  readonly limits: RunLimits;
  /** An ended run whose merged fix is to be deployed again: its fix is taken over, and nothing before is repeated. */
  readonly deploymentOf?: Run;
}

/** Starts a run in the caller's transaction. Null when the error has a live one already: there is never a second. */
export async function insertRun(
  trx: Transaction<Database>,
  carrier: EffectCarrier,
  run: NewRun,
): Promise<Run | null> {
  const { deploymentOf: former } = run;
  const { state, effects } = former
    ? startAtDeployment(Date.now(), run.limits, former.state.facts)
    : startRun(Date.now(), run.limits);
  const inserted = await trx
    .insertInto("runs")
    .values((eb) => ({
      id: newId(),
      organisation_id: run.organisationId,
      project_id: run.projectId,
      issue_id: run.issueId,
      fingerprint: run.fingerprint,
      ordinal: eb
        .selectFrom("runs")
        .select(sql<number>`coalesce(max(ordinal), 0) + 1`.as("next"))
        .where("issue_id", "=", run.issueId),
      event: run.event,
      release: run.release,
      cause: run.cause,
      phase: state.phase,
      turn: state.turn,
      state: jsonText(state),
      error_family: former?.error_family ?? null,
      ...(former?.report ? { report: jsonText(former.report) } : {}),
      reason: null,
      sentence: null,
      ended_at: null,
    }))
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!inserted) return null;
  await sendEffects(trx, carrier, inserted, effects);
  return inserted;
}

/** What an activity wants written together with the event it answers with. */
export type AlongWith = (trx: Transaction<Database>, run: Run) => Promise<void>;

/**
 * Tells a run what happened. Log, new state, effects, and everything that follows from them in the store commit in
 * one transaction. Returns the state afterwards, or null where there is no such run. An event that comes late or
 * twice changes nothing.
 */
export async function tellRun(
  store: RunStore,
  runId: string,
  event: RunEvent,
  alongWith?: AlongWith,
): Promise<{ readonly state: RunState; readonly changed: boolean } | null> {
  const told = await store.db.transaction().execute(async (trx) => {
    const run = await trx
      .selectFrom("runs")
      .selectAll()
      .where("id", "=", runId)
      .forUpdate()
      .executeTakeFirst();
    if (!run) return null;
    const { state, effects } = transition(run.state, event);
    const changed = state.turn !== run.turn;
    const step = event.kind === "step_reported" && event.turn === run.turn && run.phase === "repairing";
    if (changed || step) {
      await logEvent(trx, run, event, state);
      await updateRun(trx, run, event, state);
    }
    if (changed) {
      await alongWith?.(trx, run);
      const hurried = await settleEffect(trx, run, state);
      const due = hurried ? effects.map((effect) => ({ ...effect, afterSeconds: 0 })) : effects;
      await sendEffects(trx, store.carrier, run, due);
      await recordConsequences(trx, run, state);
      const leaves = (phases: ReadonlySet<Phase>) => phases.has(run.phase) && !phases.has(state.phase);
      if (leaves(WORKING) || leaves(OPEN)) await letNextIn(trx, store.carrier, run.project_id);
    }
    return { state, changed, effects };
  });
  if (!told) return null;
  for (const effect of told.effects) store.carrier.nudge(effect.afterSeconds);
  return { state: told.state, changed: told.changed };
}

/** Phases in which a run uses the machine; only so many runs of a project may be in them at once. */
export const WORKING: ReadonlySet<Phase> = new Set<Phase>(["repairing", "publishing", "opening"]);

/** Phases in which a change request lies before people or CI; only so many of a project may at once. */
export const OPEN: ReadonlySet<Phase> = new Set<Phase>([
  "publishing",
  "opening",
  "checking",
  "deciding",
  "awaiting_people",
  "merging",
]);

async function letNextIn(
  trx: Transaction<Database>,
  carrier: EffectCarrier,
  projectId: string,
): Promise<void> {
  const next = await trx
    .selectFrom("runs")
    .select("id")
    .where("project_id", "=", projectId)
    .where("phase", "=", "queued")
    .orderBy("created_at")
    .executeTakeFirst();
  if (next) await hurryRun(trx, carrier, next.id);
}

/** What is only one more look of a waiting run is not worth a line. */
async function logEvent(
  trx: Transaction<Database>,
  run: Run,
  event: RunEvent,
  next: RunState,
): Promise<void> {
  if (run.phase === next.phase && event.kind !== "step_reported") return;
  await trx
    .insertInto("run_log")
    .values({
      organisation_id: run.organisation_id,
      project_id: run.project_id,
      run_id: run.id,
      kind: event.kind,
      from_phase: run.phase,
      to_phase: next.phase,
      event: jsonText(event),
    })
    .execute();
}

async function updateRun(
  trx: Transaction<Database>,
  run: Run,
  event: RunEvent,
  next: RunState,
): Promise<void> {
  const sentence =
    next.ending?.sentence ?? ("sentence" in event && event.sentence !== "" ? event.sentence : null);
  await trx
    .updateTable("runs")
    .set({
      phase: next.phase,
      turn: next.turn,
      state: jsonText(next),
      updated_at: new Date(),
      ...(sentence === null ? {} : { sentence: sentence.replaceAll("\0", "").slice(0, 2_000) }),
      ...(next.phase === "ended" ? { reason: next.ending?.reason ?? "internal", ended_at: new Date() } : {}),
    })
    .where("id", "=", run.id)
    .execute();
}

/** Closes the effect of the turn that is over. True when what it waited for may have happened meanwhile. */
async function settleEffect(trx: Transaction<Database>, run: Run, next: RunState): Promise<boolean> {
  const settled = await trx
    .updateTable("run_effects")
    .set({ state: "done", ended_at: new Date() })
    .where("run_id", "=", run.id)
    .where("turn", "<", next.turn)
    .where("state", "in", ["waiting", "running"])
    .returning("hurry")
    .execute();
  // Waiting runs look again and again; only the last look is kept.
  if (run.phase === next.phase) {
    await trx
      .deleteFrom("run_effects")
      .where("run_id", "=", run.id)
      .where("turn", "<=", run.turn)
      .where("kind", "in", [
        "run.admit",
        "forge.read_checks",
        "forge.read_change_request",
        "release.look",
        "confirmation.evaluate",
        "forge.read_revert_checks",
      ])
      .execute();
  }
  return settled.some((effect) => effect.hurry);
}

async function sendEffects(
  trx: Transaction<Database>,
  carrier: EffectCarrier,
  run: Pick<Run, "id" | "organisation_id" | "project_id">,
  effects: readonly RunEffect[],
): Promise<void> {
  for (const effect of effects) {
    await trx
      .insertInto("run_effects")
      .values({
        id: newId(),
        organisation_id: run.organisation_id,
        project_id: run.project_id,
        run_id: run.id,
        turn: effect.turn,
        kind: effect.kind,
        due_at: new Date(Date.now() + effect.afterSeconds * 1_000),
        started_at: null,
        ended_at: null,
        last_error: null,
      })
      .execute();
    await carrier.send(trx, { runId: run.id, effect });
  }
}

/** The same for every run of a project that looks at the forge or at production. */
export async function hurryRunsOf(
  trx: Transaction<Database>,
  carrier: EffectCarrier,
  projectId: string,
): Promise<void> {
  const waiting = await trx
    .selectFrom("runs")
    .select("id")
    .where("project_id", "=", projectId)
    .where("phase", "in", ["checking", "awaiting_people", "awaiting_release", "watching", "revert_checking"])
    .execute();
  for (const { id } of waiting) await hurryRun(trx, carrier, id);
}

/**
 * Something that a waiting run looks for may have happened: its next look is due now. A look that ends in the same
 * moment holds its row until the next look is there, which only a second statement can see.
 */
export async function hurryRun(
  trx: Transaction<Database>,
  carrier: EffectCarrier,
  runId: string,
): Promise<void> {
  const effect = (await hurryEffect(trx, runId)) ?? (await hurryEffect(trx, runId));
  if (effect?.state === "waiting") {
    await carrier.send(trx, { runId, effect: { kind: effect.kind, turn: effect.turn, afterSeconds: 0 } });
  }
}

/** Of a look that is under way: that the one after it is due at once. Undefined where the run looks for nothing. */
async function hurryEffect(trx: Transaction<Database>, runId: string) {
  return await trx
    .updateTable("run_effects")
    .set(() => ({
      hurry: sql<boolean>`run_effects.state = 'running'`,
      due_at: sql<Date>`case when run_effects.state = 'waiting' then least(due_at, now()) else due_at end`,
    }))
    .where("run_id", "=", runId)
    .where("state", "in", ["waiting", "running"])
    .returning(["turn", "kind", "state"])
    .executeTakeFirst();
}

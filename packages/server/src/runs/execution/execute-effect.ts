import type { RepairStep } from "@bugstack/engine";
import { type Selectable, sql } from "kysely";
import { isPaused } from "../../projects/automation.ts";
import { policyFor } from "../../projects/policies.ts";
import type { RunEffectsTable } from "../../store/tables/runs.ts";
import { ACTIVITIES } from "../activities/activities.ts";
import type { Body, Outcome, Work } from "../activities/activity.ts";
import { policyOf } from "../activities/policy-facts.ts";
import { ACTING } from "../machine/run-effect.ts";
import type { EffectAnswer, RunEvent } from "../machine/run-event.ts";
import { type Run, tellRun } from "../run.ts";
import type { RunServices } from "../services.ts";
import { askedToWait, codeOf, isFinal, pauseAfter, sentenceOf } from "./attempts.ts";
import type { EffectJob } from "./effect-queue.ts";
import type { RunLocks } from "./run-locks.ts";

type EffectRow = Selectable<RunEffectsTable>;

const BUSY_SECONDS = 1;
const PAUSED_SECONDS = 5;
/** How often a working activity is compared with its run: was it stopped, or everything paused? */
const WATCH_MS = 1_000;

/**
 * Executes one effect of a run: takes the run, so that its effects happen one after the other, looks whether the
 * effect still counts, lets its activity do it, and tells the run the answer. What fails is tried again, with growing
 * pauses, and given up with a sentence.
 */
export async function executeEffect(
  services: RunServices,
  locks: RunLocks,
  job: EffectJob,
  stopping: AbortSignal,
): Promise<void> {
  if (!(await current(services, job))) return;
  const lock = await locks.take(job.runId);
  if (!lock) return comeBack(services, job, BUSY_SECONDS);
  try {
    const effect = await claim(services, job);
    if (effect) await carryOut(services, job, effect, AbortSignal.any([lock.lost, stopping]));
  } finally {
    await lock.release();
  }
}

/** The effect's row, if it still counts and is due. Another job or the sweep carries one that is not due yet. */
async function current(services: RunServices, job: EffectJob): Promise<EffectRow | null> {
  const row = await services.db
    .selectFrom("run_effects")
    .selectAll()
    .where("run_id", "=", job.runId)
    .where("turn", "=", job.effect.turn)
    .where("state", "in", ["waiting", "running"])
    // By the database's clock, which hands out the jobs too.
    .where("due_at", "<=", sql<Date>`now() + interval '250 ms'`)
    .executeTakeFirst();
  return row ?? null;
}

/** Marks the effect as started. Null when it does not count any more, or automation is paused. */
async function claim(services: RunServices, job: EffectJob): Promise<EffectRow | null> {
  const row = await current(services, job);
  if (!row) return null;
  if (ACTING.has(row.kind) && (await isPaused(services.db, row.project_id))) {
    await comeBack(services, job, PAUSED_SECONDS);
    return null;
  }
  const claimed = await services.db
    .updateTable("run_effects")
    .set((eb) => ({ state: "running" as const, attempts: eb("attempts", "+", 1), started_at: new Date() }))
    .where("id", "=", row.id)
    .where("state", "in", ["waiting", "running"])
    .returningAll()
    .executeTakeFirst();
  return claimed ?? null;
}

async function carryOut(
  services: RunServices,
  job: EffectJob,
  effect: EffectRow,
  ending: AbortSignal,
): Promise<void> {
  if (effect.attempts > services.mostAttempts(effect.kind)) {
    const sentence = `${effect.kind} was started ${effect.attempts - 1} times and never came to an end.`;
    await answer(services, job, { kind: "effect_failed", code: "internal", sentence });
    return;
  }
  const guard = watchRun(services, job, ending);
  try {
    const work = await workOf(services, job.runId, guard.signal, guard.report);
    const outcome: Outcome = await ACTIVITIES[effect.kind](work);
    // Whatever an activity says that was ended from outside, it did not come to its own end.
    guard.signal.throwIfAborted();
    await guard.reported();
    await answer(services, job, outcome.answer, outcome.alongWith);
  } catch (error) {
    if (guard.signal.aborted) await putBack(services, job, guard.signal.reason);
    else await failed(services, job, effect, error);
  } finally {
    guard.stop();
  }
}

/** The run and everything that belongs to it, as it stands now. */
async function workOf(
  services: RunServices,
  runId: string,
  signal: AbortSignal,
  report: (step: RepairStep) => void,
): Promise<Work> {
  const { db } = services;
  const run = await db.selectFrom("runs").selectAll().where("id", "=", runId).executeTakeFirstOrThrow();
  const project = await db
    .selectFrom("projects")
    .selectAll()
    .where("id", "=", run.project_id)
    .executeTakeFirstOrThrow();
  const issue = await db
    .selectFrom("issues")
    .selectAll()
    .where("id", "=", run.issue_id)
    .executeTakeFirstOrThrow();
  const policy = policyOf(await policyFor(db, project.id, run.error_family));
  return {
    services,
    run,
    project,
    issue,
    policy,
    eventTrusted: await isTrusted(services, run),
    signal,
    report,
  };
}

async function isTrusted({ db }: RunServices, run: Run): Promise<boolean> {
  const row = await db.selectFrom("events").select("trusted").where("id", "=", run.event).executeTakeFirst();
  return row?.trusted ?? false;
}

async function answer(
  services: RunServices,
  job: EffectJob,
  body: Body,
  alongWith?: Outcome["alongWith"],
): Promise<void> {
  const event = { ...body, at: Date.now(), turn: job.effect.turn } as EffectAnswer;
  const told = await tellRun(services, job.runId, event, alongWith);
  const ignored =
    told && !told.changed && told.state.turn === job.effect.turn && told.state.phase !== "ended";
  if (!ignored) return;
  services.log.error(
    { run: job.runId, effect: job.effect.kind, answer: body.kind },
    "A run did not understand an answer",
  );
  const sentence = `The answer "${body.kind}" does not fit what the run waited for.`;
  const failure: RunEvent = {
    kind: "effect_failed",
    code: "internal",
    sentence,
    at: Date.now(),
    turn: job.effect.turn,
  };
  await tellRun(services, job.runId, failure);
}

async function failed(
  services: RunServices,
  job: EffectJob,
  effect: EffectRow,
  error: unknown,
): Promise<void> {
  const sentence = sentenceOf(error);
  services.log.warn(
    { err: error, run: job.runId, effect: effect.kind, attempts: effect.attempts },
    "An effect failed",
  );
  const wait = askedToWait(error);
  if (wait === null && (isFinal(error) || effect.attempts >= services.mostAttempts(effect.kind))) {
    await answer(services, job, { kind: "effect_failed", code: codeOf(error), sentence });
    return;
  }
  await services.db
    .updateTable("run_effects")
    .set((eb) => ({
      last_error: sentence.replaceAll("\0", "").slice(0, 2_000),
      ...(wait === null ? {} : { attempts: eb("attempts", "-", 1) }),
    }))
    .where("id", "=", effect.id)
    .execute();
  await comeBack(services, job, wait ?? pauseAfter(effect.attempts));
}

/** An activity that was ended from outside did not fail: the try is not counted, unless the run has moved on anyway. */
async function putBack(services: RunServices, job: EffectJob, reason: unknown): Promise<void> {
  const paused = reason instanceof Withdrawn && reason.because === "paused";
  await services.db
    .updateTable("run_effects")
    .set((eb) => ({ attempts: eb("attempts", "-", 1) }))
    .where("run_id", "=", job.runId)
    .where("turn", "=", job.effect.turn)
    .where("attempts", ">", 0)
    .execute();
  await comeBack(services, job, paused ? PAUSED_SECONDS : 0);
}

/** The effect waits again, due in so many seconds, with a new job to carry it. */
async function comeBack(services: RunServices, job: EffectJob, afterSeconds: number): Promise<void> {
  await services.db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable("run_effects")
      .set({ state: "waiting", due_at: new Date(Date.now() + afterSeconds * 1_000) })
      .where("run_id", "=", job.runId)
      .where("turn", "=", job.effect.turn)
      .where("state", "in", ["waiting", "running"])
      .returning("id")
      .executeTakeFirst();
    if (row) await services.carrier.send(trx, { runId: job.runId, effect: { ...job.effect, afterSeconds } });
  });
  services.carrier.nudge(afterSeconds);
}

class Withdrawn extends Error {
  readonly because: "moved_on" | "paused";
  constructor(because: "moved_on" | "paused") {
    super(because === "paused" ? "Automation was paused" : "The run has moved on");
    this.name = "Withdrawn";
    this.because = because;
  }
}

/** Ends a working activity when its run was stopped or automation paused; passes the engine's progress on, in order. */
function watchRun(services: RunServices, job: EffectJob, ending: AbortSignal) {
  const withdrawn = new AbortController();
  const timer = setInterval(() => void look().catch(() => undefined), WATCH_MS);
  let reports: Promise<unknown> = Promise.resolve();
  async function look(): Promise<void> {
    const run = await services.db
      .selectFrom("runs")
      .select(["turn", "project_id"])
      .where("id", "=", job.runId)
      .executeTakeFirst();
    if (!run || run.turn !== job.effect.turn) withdrawn.abort(new Withdrawn("moved_on"));
    else if (ACTING.has(job.effect.kind) && (await isPaused(services.db, run.project_id))) {
      withdrawn.abort(new Withdrawn("paused"));
    }
  }
  return {
    signal: AbortSignal.any([withdrawn.signal, ending]),
    report(step: RepairStep): void {
      const event: RunEvent = { kind: "step_reported", ...step, at: Date.now(), turn: job.effect.turn };
      reports = reports
        .then(() => tellRun(services, job.runId, event))
        .catch((error: unknown) => {
          services.log.warn({ err: error, run: job.runId }, "A step of a run could not be noted");
        });
    },
    reported: () => reports,
    stop: () => clearInterval(timer),
  };
}

import { type CanonicalEvent, signatureOf } from "@bugstack/event";
import { sql, type Transaction } from "kysely";
import type { Logger } from "pino";
import { fulfils, hiddenClasses } from "../confirmation/contract.ts";
import type { Issue, IssueListener, TouchedIssue } from "../issues/issue.ts";
import type { Database } from "../store/tables/database.ts";
import { worthRetrying } from "./machine/ending.ts";
import { DEFAULT_RUN_LIMITS } from "./machine/run-state.ts";
import { type EffectCarrier, hurryRun, insertRun, type Run } from "./run.ts";
import { type LastRun, type StartFacts, startFacts } from "./start-facts.ts";

/** Why an event starts no run; for the log. */
type NoRun =
  | "set_aside"
  | "no_repository"
  | "policy_off"
  | "expected_answer"
  | "live_run"
  | "same_release"
  | "left_to_people"
  | "queue_full";

type StartDecision = { readonly started: Run } | { readonly started: null; readonly because: NoRun };

/** Starts runs for the issues that events touch, within the transaction that groups them. */
export function runStarter(carrier: EffectCarrier, log: Logger): IssueListener {
  return async (trx, touched) => {
    const able = touched.filter(({ newest }) => newest.event.exceptions.length > 0);
    if (able.length === 0) return;
    const facts = await startFacts(
      trx,
      able.map(({ issue }) => issue),
    );
    for (const one of able) {
      const { issue } = one;
      const decision = await considerRun(trx, carrier, one, facts);
      if (decision.started) log.info({ run: decision.started.id, issue: issue.id }, "A run was started");
      else log.debug({ issue: issue.id, because: decision.because }, "An event started no run");
    }
  };
}

/**
 * Whether an issue's newest event starts a run. Whether it is an alarm at all is the engine's to say: the first event
 * of an error starts a run that ends cheaply when it is none, and is not repeated for the same release.
 */
async function considerRun(
  trx: Transaction<Database>,
  carrier: EffectCarrier,
  touched: TouchedIssue,
  facts: StartFacts,
): Promise<StartDecision> {
  const { issue, newest } = touched;
  const live = facts.liveRun(issue);
  if (live) {
    // It may wait for just this: enough events, or the error's return.
    await hurryRun(trx, carrier, live);
    return no("live_run");
  }
  if (issue.status === "ignored" || issue.status === "resolved") return no("set_aside");
  const project = facts.project(issue);
  if (!project?.hasRepository) return no("no_repository");
  const last = facts.lastRun(issue);
  if (facts.policy(issue, last?.errorFamily ?? null).mode === "off") return no("policy_off");
  const fixedBy = await expectedSince(trx, issue, newest.event);
  if (fixedBy) {
    // Whoever watches that fix counts this answer.
    await hurryRun(trx, carrier, fixedBy);
    return no("expected_answer");
  }
  const cause = causeOf(last, touched);
  if (cause !== null && typeof cause === "object") return no(cause.because);
  if (await queueIsFull(trx, issue.project_id, project.runsPerDay)) return no("queue_full");
  const started = await insertRun(trx, carrier, {
    organisationId: issue.organisation_id,
    projectId: issue.project_id,
    issueId: issue.id,
    fingerprint: issue.fingerprint,
    event: newest.id,
    release: newest.event.release,
    cause,
    limits: DEFAULT_RUN_LIMITS,
  });
  return started ? { started } : no("live_run");
}

function causeOf(
  last: LastRun | null,
  { change, newest: { event } }: TouchedIssue,
): Run["cause"] | { readonly because: NoRun } {
  if (!last) return "issue";
  if (change === "regressed") return "regression";
  if (!worthRetrying(last.reason)) return { because: "left_to_people" };
  if (event.release === null || last.releases.includes(event.release)) return { because: "same_release" };
  return "release";
}

/** The run whose fix promised this explicit answer: what callers are meant to get is no alarm. */
async function expectedSince(
  trx: Transaction<Database>,
  issue: Issue,
  event: CanonicalEvent,
): Promise<string | null> {
  if (event.kind !== "observation") return null;
  const classes = hiddenClasses(signatureOf(event.exceptions).classes);
  if (classes.length === 0) return null;
  const contracts = await trx
    .selectFrom("answer_contracts")
    .select(["run_id", "contract"])
    .where("project_id", "=", issue.project_id)
    .where("issue_id", "<>", issue.id)
    .where("hidden_classes", "=", sql<string[]>`${classes}::text[]`)
    .execute();
  return contracts.find(({ contract }) => fulfils(contract, event))?.run_id ?? null;
}

/** A flood of different errors must not pile up more runs than can be started in a day. */
async function queueIsFull(trx: Transaction<Database>, projectId: string, perDay: number): Promise<boolean> {
  const { waiting } = await trx
    .selectFrom("runs")
    .select((eb) => eb.fn.countAll<number>().as("waiting"))
    .where("project_id", "=", projectId)
    .where("phase", "=", "queued")
    .executeTakeFirstOrThrow();
  return Number(waiting) >= Math.max(1, perDay);
}

function no(because: NoRun): StartDecision {
  return { started: null, because };
}

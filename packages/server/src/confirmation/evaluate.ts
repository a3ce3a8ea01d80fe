import type { Kysely, Selectable } from "kysely";
import type { Database } from "../store/tables/database.ts";
import type { ConfirmationsTable } from "../store/tables/runs.ts";
import { countExposure, type Watched } from "./exposure.ts";
import { DEFAULT_LUCK, judge, type Verdict } from "./odds.ts";
import { describeJudgement } from "./sentence.ts";

export type Confirmation = Selectable<ConfirmationsTable>;

/** How long a fix is watched before silence has to do, in seconds. */
export const DEFAULT_WINDOW_SECONDS = 7 * 86_400;

export interface ConfirmationLimits {
  readonly windowSeconds: number;
  /** Chance of luck, above 0, that a proof may leave. */
  readonly luck: number;
}

const DEFAULT_LIMITS: ConfirmationLimits = { windowSeconds: DEFAULT_WINDOW_SECONDS, luck: DEFAULT_LUCK };

export interface Evaluation {
  readonly verdict: Verdict;
  readonly sentence: string;
  /** When it is worth looking again, unless something arrives before. */
  readonly afterSeconds: number;
}

/** Judges a fix by what production has shown so far, and stores the running odds for people to see. */
export async function evaluateConfirmation(
  db: Kysely<Database>,
  runId: string,
  release: string,
  watched: Watched,
  { windowSeconds, luck }: ConfirmationLimits = DEFAULT_LIMITS,
  now: Date = new Date(),
): Promise<Evaluation> {
  const windowEndsAt = new Date(watched.since.getTime() + windowSeconds * 1_000);
  const counted = await countExposure(db, watched, now >= windowEndsAt);
  const judgement = judge(counted, luck);
  const sentence = describeJudgement(judgement, counted, release);
  const standing = {
    state: judgement.verdict,
    basis: counted.basis,
    old_errors: counted.oldErrors,
    old_exercises: counted.oldExercises,
    exercises: counted.exercises,
    needed: judgement.needed,
    odds: judgement.odds,
    returned: counted.returned,
    sentence,
    evaluated_at: now,
  };
  await db
    .insertInto("confirmations")
    .values({
      run_id: runId,
      organisation_id: watched.issue.organisation_id,
      project_id: watched.issue.project_id,
      issue_id: watched.issue.id,
      release,
      method: counted.method,
      route: counted.route,
      started_at: watched.since,
      window_ends_at: windowEndsAt,
      ...standing,
    })
    .onConflict((conflict) => conflict.column("run_id").doUpdateSet(standing))
    .execute();
  const remaining = (windowEndsAt.getTime() - now.getTime()) / 1_000;
  const pause = pauseAfter((now.getTime() - watched.since.getTime()) / 1_000);
  return { verdict: judgement.verdict, sentence, afterSeconds: Math.max(1, Math.min(pause, remaining)) };
}

/** Often at first, rarely later; counts and events that arrive wake the run sooner. */
function pauseAfter(age: number): number {
  if (age < 120) return 2;
  if (age < 3_600) return 15;
  return age < 86_400 ? 120 : 900;
}

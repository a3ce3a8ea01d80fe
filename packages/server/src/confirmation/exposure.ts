import type { AnswerContract } from "@bugstack/engine";
import type { CanonicalEvent } from "@bugstack/event";
import { type Kysely, sql } from "kysely";
import type { Issue } from "../issues/issue.ts";
import { decodeEvent } from "../store/event-payload.ts";
import type { Database } from "../store/tables/database.ts";
import type { ChangedLine } from "./changed-lines.ts";
import { fulfils, hiddenClasses } from "./contract.ts";
import { findIntroduced, type Introduced } from "./introduced.ts";
import type { Exposure } from "./odds.ts";

/** The fix that is watched, and where its error happened. */
export interface Watched {
  readonly issue: Issue;
  /** The event that the fix was built from. */
  readonly event: CanonicalEvent;
  /** Releases that hold the fix. */
  readonly releases: readonly string[];
  /** When the first of them was deployed. */
  readonly since: Date;
  /** The new answer, when the error was masked. */
  readonly contract: AnswerContract | null;
  /** Lines that the fix has changed; an error that is raised there for the first time is the fix's own. */
  readonly changed: readonly ChangedLine[];
}

export interface Counted extends Exposure {
  readonly introduced: Introduced | null;
  readonly method: string;
  readonly route: string;
}

/** The past that the old error rate is taken from. */
const PAST_DAYS = 7;
/** Kinds of new answers that are looked at. */
const MOST_ANSWERS = 50;

/** Counts exercises and errors before and after the fix. */
export async function countExposure(
  db: Kysely<Database>,
  watched: Watched,
  windowOver: boolean,
): Promise<Counted> {
  const { method, route } = placeOf(watched.event);
  const returned = await countReturned(db, watched);
  const introduced = await findIntroduced(db, watched);
  if (watched.issue.kind === "observation") {
    const exercises = await countNewAnswers(db, watched, { method, route });
    const { event_count: errors } = watched.issue;
    return {
      basis: "answers",
      method,
      route,
      oldErrors: errors,
      oldExercises: errors,
      exercises,
      returned,
      introduced,
      windowOver,
    };
  }
  const here = route === "" ? null : await countRequests(db, watched, { method, route });
  const counts = here && here.before + here.after > 0 ? here : await countRequests(db, watched, null);
  const basis = counts.before + counts.after === 0 ? "none" : counts === here ? "route" : "release";
  const oldErrors = await countOldErrors(db, watched, counts.first);
  return {
    basis,
    method,
    route,
    oldErrors,
    oldExercises: counts.before,
    exercises: counts.after,
    returned,
    introduced,
    windowOver,
  };
}

/** Method and route template of the request that failed, as the SDK names them in its counts; empty where unknown. */
export function placeOf(event: CanonicalEvent): { method: string; route: string } {
  const named = /^([A-Z]{3,10}) (\/.*)$/.exec(event.transaction ?? "");
  // Tasks of a queue are no requests: our SDKs say under which name they count them.
  const counted = event.request ? {} : Object(event.contexts.bugstack);
  const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  const method = event.request?.method ?? named?.[1] ?? text(counted.method) ?? "";
  const route =
    event.request?.route ??
    named?.[2] ??
    (event.transaction?.startsWith("/") ? event.transaction : (text(counted.route) ?? ""));
  return { method: method.toUpperCase(), route };
}

/**
 * Occurrences of the old error on a release that holds the fix. Where the error was known from server keys, only
 * those count: a stranger with the public key must not be able to have a fix reverted, or proven.
 */
async function countReturned(db: Kysely<Database>, watched: Watched): Promise<number> {
  let query = db
    .selectFrom("events")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("occurrences"), sql<number>`0`).as("count"))
    .where("issue_id", "=", watched.issue.id)
    .where("received_at", ">=", watched.since)
    .where("release", "in", watched.releases);
  if (watched.issue.trusted_count > 0) query = query.where("trusted", "=", true);
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/**
 * New answers on the releases that hold the fix. SDKs send the first of each failure at once and the rest summed up
 * later, while their counts of observations per route come within seconds: as long as nothing but new answers was
 * observed, every observation that was counted on the route is one.
 */
async function countNewAnswers(
  db: Kysely<Database>,
  watched: Watched,
  place: { method: string; route: string },
): Promise<number> {
  const hidden = hiddenClasses(watched.issue.signature?.classes ?? []);
  if (hidden.length === 0) return 0;
  // Before the answers: what is counted has been reported, so that none of something else goes unseen.
  const counted = await countObserved(db, watched, place);
  let query = db
    .selectFrom("events")
    .innerJoin("issues", "issues.id", "events.issue_id")
    .select((eb) => [
      "events.issue_id",
      "issues.signature",
      eb.fn.sum<number>("events.occurrences").as("count"),
    ])
    .where("events.project_id", "=", watched.issue.project_id)
    .where("events.kind", "=", "observation")
    .where("events.issue_id", "!=", watched.issue.id)
    .where("events.received_at", ">=", watched.since)
    .where("events.release", "in", watched.releases)
    .groupBy(["events.issue_id", "issues.id"])
    .limit(MOST_ANSWERS);
  if (watched.issue.trusted_count > 0) query = query.where("trusted", "=", true);
  const observed = await query.execute();
  const answers: typeof observed = [];
  for (const one of observed) {
    const classes = hiddenClasses(one.signature?.classes ?? []);
    const same = classes.length === hidden.length && classes.every((name, index) => name === hidden[index]);
    if (same && one.issue_id && (await isAnswer(db, watched, one.issue_id))) answers.push(one);
  }
  const reported = answers.reduce((sum, one) => sum + Number(one.count), 0);
  const onlyAnswers =
    answers.length > 0 && answers.length === observed.length && observed.length < MOST_ANSWERS;
  return onlyAnswers ? Math.max(reported, counted) : reported;
}

async function countObserved(
  db: Kysely<Database>,
  watched: Watched,
  place: { method: string; route: string },
): Promise<number> {
  if (place.route === "") return 0;
  let query = db
    .selectFrom("counts")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("observed"), sql<number>`0`).as("count"))
    .where("project_id", "=", watched.issue.project_id)
    .where("route", "=", place.route)
    .where("release", "in", watched.releases)
    .where("minute", ">=", new Date(watched.since.getTime() - 60_000));
  if (place.method) query = query.where("method", "=", place.method);
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** All events of an issue have one signature, so that one of them stands for all. */
async function isAnswer(db: Kysely<Database>, watched: Watched, issueId: string): Promise<boolean> {
  if (!watched.contract) return true;
  const sample = await db
    .selectFrom("events")
    .select("payload")
    .where("issue_id", "=", issueId)
    .where("received_at", ">=", watched.since)
    .where("release", "in", watched.releases)
    .orderBy("received_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return sample !== undefined && fulfils(watched.contract, await decodeEvent(sample.payload));
}

interface Requests {
  readonly before: number;
  readonly after: number;
  /** When the counts of the past begin; null without any. */
  readonly first: Date | null;
}

async function countRequests(
  db: Kysely<Database>,
  watched: Watched,
  place: { method: string; route: string } | null,
): Promise<Requests> {
  const past = new Date(watched.since.getTime() - PAST_DAYS * 86_400_000);
  let query = db
    .selectFrom("counts")
    .select([
      sql<number>`coalesce(sum(total) filter (where release <> all(${watched.releases})), 0)`.as("before"),
      sql<number>`coalesce(sum(total) filter (where release = any(${watched.releases})), 0)`.as("after"),
      sql<Date | null>`min(minute) filter (where release <> all(${watched.releases}))`.as("first"),
    ])
    .where("project_id", "=", watched.issue.project_id)
    .where("minute", ">=", past);
  if (place) query = query.where("route", "=", place.route);
  if (place?.method) query = query.where("method", "=", place.method);
  const row = await query.executeTakeFirstOrThrow();
  return { before: Number(row.before), after: Number(row.after), first: row.first };
}

/** Errors of the time that the old requests were counted in; all of them where nothing was counted. */
async function countOldErrors(db: Kysely<Database>, watched: Watched, first: Date | null): Promise<number> {
  if (!first) return watched.issue.event_count;
  const row = await db
    .selectFrom("events")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("occurrences"), sql<number>`0`).as("count"))
    .where("issue_id", "=", watched.issue.id)
    .where("received_at", ">=", first)
    .where((eb) => eb.or([eb("release", "is", null), eb("release", "not in", watched.releases)]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

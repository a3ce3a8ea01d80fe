import type { IncomingMessage, ServerResponse } from "node:http";
import { redactEvent } from "@bugstack/event";
import type { Logger } from "pino";
import type { KeyDirectory, KeyHolder } from "../projects/key-directory.ts";
import type { Acceptance } from "./acceptance.ts";
import { type Answer, answerError, answerTaken, asServerError, PREFLIGHT, RateLimited } from "./answers.ts";
import { type ByteBudget, readBody } from "./body.ts";
import { agreedKey, keysOfHead, type RequestHead, wrongKey } from "./credentials.ts";
import type { DailyQuota } from "./daily-quota.ts";
import { createDelivery } from "./delivery.ts";
import type { FreshEvents } from "./fresh-events.ts";
import type { IntakeLimits } from "./limits.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Storms } from "./storms.ts";
import { type Form, readSubmission } from "./submission.ts";

export interface IntakeOptions {
  readonly keys: KeyDirectory;
  readonly acceptance: Acceptance;
  readonly rateLimit: RateLimit;
  readonly storms: Storms;
  readonly fresh: FreshEvents;
  readonly dailyQuota: DailyQuota;
  readonly budget: ByteBudget;
  readonly limits: IntakeLimits;
  readonly log: Logger;
}

/** Answers a request that is meant for the intake and returns true; false for any other address or method. */
export type IntakeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/**
 * The addresses that SDKs report to: `/api/capture` takes every form, and the key alone names the project;
 * `/api/<project>/envelope/` and `/store/` are Sentry's, and browsers report to `/security/`. An event is answered with
 * 200 only when it is on disk. Served without the framework of the other routes, whose objects for each request and
 * answer cost as much as reading an event.
 */
export function intakeListener(options: IntakeOptions): IntakeListener {
  return (incoming, outgoing) => {
    const { method } = incoming;
    if (method !== "POST" && method !== "OPTIONS") return false;
    const place = placeOf(incoming.url ?? "");
    if (place === null) return false;
    if (method === "OPTIONS") send(incoming, outgoing, PREFLIGHT);
    else void take(incoming, place, options).then((answer) => send(incoming, outgoing, answer));
    return true;
  };
}

interface Place {
  readonly form: Form;
  /** As the address names it. */
  readonly project: string | null;
  readonly query: string;
}

const FORMS: Readonly<Record<string, Form>> = { envelope: "envelope", store: "store", security: "security" };
const PLACE =
  /^(?:https?:\/\/[^/?#]*)?\/api\/(?:capture|(?<project>[^/?#]+)\/(?<form>envelope|store|security))\/?(?:\?(?<query>[^#]*))?$/;

/** SDKs end their addresses with a slash, people do not. */
function placeOf(url: string): Place | null {
  const { groups } = PLACE.exec(url) ?? {};
  if (!groups) return null;
  const { project, form, query = "" } = groups;
  return {
    form: FORMS[form ?? ""] ?? "any",
    project: project === undefined ? null : decoded(project),
    query,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not an encoding: no project has such a name.
    return part;
  }
}

/** Never rejects: a failure is an answer too. */
async function take(incoming: IncomingMessage, place: Place, options: IntakeOptions): Promise<Answer> {
  try {
    return answerTaken(await takeEvents(incoming, place, options), place.form !== "any");
  } catch (failure) {
    const error = asServerError(failure);
    if (error.code === "internal") options.log.error({ err: failure }, "Intake failed");
    else if (error.code === "store_unavailable")
      options.log.warn({ err: error.cause }, "Intake cannot reach the database");
    return answerError(error);
  }
}

/** Longest time that a client may go on sending what was refused. */
const DRAIN_MS = 5_000;

function send(incoming: IncomingMessage, outgoing: ServerResponse, { status, headers, body }: Answer): void {
  if (outgoing.destroyed) return;
  outgoing.writeHead(
    status,
    body === null ? headers : { ...headers, "content-length": Buffer.byteLength(body) },
  );
  outgoing.end(body ?? undefined);
  if (incoming.complete) return;
  incoming.resume();
  const late = setTimeout(() => incoming.destroy(), DRAIN_MS);
  late.unref();
  incoming.once("close", () => clearTimeout(late));
}

/** The story of one request: key, body, reading, redaction, commit. Returns the id of its first event. */
async function takeEvents(
  incoming: IncomingMessage,
  { form, project, query }: Place,
  options: IntakeOptions,
): Promise<string | null> {
  const head = headOf(incoming, query);
  const headKeys = keysOfHead(head);
  // Where the head has a key it is checked before a byte of the body is read.
  const announced = headKeys.length > 0 ? await holderOf(headKeys, [project], options.keys) : null;
  const body = await readBody(incoming, {
    encoding: head.header("content-encoding"),
    declaredLength: head.header("content-length"),
    limits: options.limits,
    budget: options.budget,
  });
  const submission = readSubmission(body, form, options.limits, {
    release: head.query("sentry_release"),
    environment: head.query("sentry_environment"),
    userAgent: head.header("user-agent"),
  });
  const holder =
    announced && submission.keys.length === 0 && submission.project === null
      ? announced
      : await holderOf([...headKeys, ...submission.keys], [project, submission.project], options.keys);
  const wait = options.rateLimit.take(
    holder.projectId,
    submission.events.length + submission.sessions.length,
    holder.eventsPerMinute ?? undefined,
  );
  if (wait > 0) throw new RateLimited(wait);
  await takeFromDay(holder, submission.events.length, options.dailyQuota);
  await options.acceptance.accept(
    createDelivery({
      holder,
      trusted: holder.kind === "server" && head.header("origin") === undefined && form !== "security",
      events: submission.events.map((event) => redactEvent(event)),
      counts: submission.counts,
      sessions: submission.sessions,
      discarded: submission.discarded,
      envelopeId: submission.envelopeId,
      storms: options.storms,
      fresh: options.fresh,
      receivedAt: new Date(),
    }),
  );
  return submission.events[0]?.eventId ?? null;
}

function headOf(incoming: IncomingMessage, query: string): RequestHead {
  const parameters = new URLSearchParams(query);
  return {
    header: (name) => {
      const value = incoming.headers[name];
      return Array.isArray(value) ? value.join(", ") : value;
    },
    query: (name) => parameters.get(name) ?? undefined,
  };
}

async function takeFromDay(holder: KeyHolder, amount: number, quota: DailyQuota): Promise<void> {
  if (holder.eventsPerDay === null || amount === 0) return;
  const wait = await quota.take(holder.projectId, amount, holder.eventsPerDay);
  if (wait > 0) throw new RateLimited(wait);
}

/** The holder of the one key, if every project that was named is its own. */
async function holderOf(
  tokens: readonly string[],
  projects: readonly (string | null)[],
  keys: KeyDirectory,
): Promise<KeyHolder> {
  const holder = await keys.find(agreedKey(tokens));
  const own = (named: string | null) =>
    named === null || named === holder?.projectSlug || named === String(holder?.dsnNumber);
  if (!holder || !projects.every(own)) throw wrongKey();
  return holder;
}

import { redactEvent } from "@bugstack/event";
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type { Logger } from "pino";
import type { KeyDirectory, KeyHolder } from "../projects/key-directory.ts";
import type { Acceptance } from "./acceptance.ts";
import {
  allowOrigins,
  answerError,
  answerPreflight,
  asServerError,
  NOT_KEPT,
  RateLimited,
} from "./answers.ts";
import { type ByteBudget, readBody } from "./body.ts";
import { agreedKey, keysOfHead, type RequestHead, wrongKey } from "./credentials.ts";
import type { DailyQuota } from "./daily-quota.ts";
import { createDelivery } from "./delivery.ts";
import type { IntakeLimits } from "./limits.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Storms } from "./storms.ts";
import { type Form, readSubmission } from "./submission.ts";

export interface IntakeOptions {
  readonly keys: KeyDirectory;
  readonly acceptance: Acceptance;
  readonly rateLimit: RateLimit;
  readonly storms: Storms;
  readonly dailyQuota: DailyQuota;
  readonly budget: ByteBudget;
  readonly limits: IntakeLimits;
  readonly log: Logger;
}

interface Env {
  Bindings: HttpBindings;
}

/**
 * The addresses that SDKs report to: `/api/capture` takes every form, and the key alone names the project;
 * `/api/<project>/envelope/` and `/store/` are Sentry's, and browsers report to `/security/`. An event is answered with 200 only when it is on disk.
 */
export function intakeRoutes(options: IntakeOptions): Hono<Env> {
  const app = new Hono<Env>();
  const route = (path: string, form: Form) => {
    app.options(path, answerPreflight);
    app.post(path, (context) => take(context, form, options));
  };
  route("/api/capture", "any");
  route("/api/:project/envelope", "envelope");
  route("/api/:project/store", "store");
  route("/api/:project/security", "security");
  return app;
}

async function take(context: Context<Env>, form: Form, options: IntakeOptions): Promise<Response> {
  try {
    const id = await takeEvents(context, form, options);
    allowOrigins(context);
    if (form !== "any") context.header("x-sentry-rate-limits", NOT_KEPT);
    return context.json(id === null ? {} : { id });
  } catch (failure) {
    const error = asServerError(failure);
    if (error.code === "internal") options.log.error({ err: failure }, "Intake failed");
    else if (error.code === "store_unavailable")
      options.log.warn({ err: error.cause }, "Intake cannot reach the database");
    return answerError(context, error);
  }
}

/** The story of one request: key, body, reading, redaction, commit. Returns the id of its first event. */
async function takeEvents(context: Context<Env>, form: Form, options: IntakeOptions): Promise<string | null> {
  const head: RequestHead = {
    header: (name) => context.req.header(name),
    query: (name) => context.req.query(name),
  };
  const headKeys = keysOfHead(head);
  const project = context.req.param("project") ?? null;
  // Where the head has a key it is checked before a byte of the body is read.
  const announced = headKeys.length > 0 ? await holderOf(headKeys, [project], options.keys) : null;
  const body = await readBody(context.env.incoming, {
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
      receivedAt: new Date(),
    }),
  );
  return submission.events[0]?.eventId ?? null;
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

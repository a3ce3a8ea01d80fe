import { EventError } from "@bugstack/event";
import type { Context } from "hono";
import { statusOf } from "../api/http-error.ts";
import { ServerError } from "../error.ts";

/** Seconds that a client should wait when we cannot keep up. */
const OVERLOAD_SECONDS = 5;

/** Kinds of data that Sentry SDKs send and we do not keep: they are told to stop for a day. */
export const NOT_KEPT =
  "86400:transaction;span;profile;profile_chunk;replay;log_item;log_byte;trace_metric;metric_bucket;monitor;attachment;feedback:organization:not_kept";

const CORS_HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "x-sentry-error, x-sentry-rate-limits, retry-after",
} as const;

const PREFLIGHT_HEADERS = {
  "access-control-allow-methods": "POST, OPTIONS",
  "access-control-allow-headers":
    "x-sentry-auth, x-bugstack-api-key, x-bugstack-sdk-version, x-requested-with, x-forwarded-for, origin, referer, accept, content-type, authentication, authorization, content-encoding, transfer-encoding, sentry-trace, baggage",
  "access-control-max-age": "3600",
} as const;

export function allowOrigins(context: Context): void {
  for (const [name, value] of Object.entries(CORS_HEADERS)) context.header(name, value);
}

export function answerPreflight(context: Context): Response {
  allowOrigins(context);
  for (const [name, value] of Object.entries(PREFLIGHT_HEADERS)) context.header(name, value);
  return context.body(null, 204);
}

/** Error with the seconds after which a client may come again. */
export class RateLimited extends ServerError {
  readonly seconds: number;

  constructor(seconds: number) {
    super("rate_limited", "This project sends more events than it may", {
      remedy: "Sample in the SDK, or raise the limit.",
    });
    this.seconds = seconds;
  }
}

/**
 * Answers an error as Sentry's protocol has it: `{detail, causes}` and `X-Sentry-Error`, with `Retry-After` and the
 * rate limits where the client should wait.
 */
export function answerError(context: Context, error: ServerError): Response {
  allowOrigins(context);
  context.header("x-sentry-error", headerText(error.message));
  if (error instanceof RateLimited) {
    context.header("retry-after", String(error.seconds));
    context.header("x-sentry-rate-limits", `${error.seconds}:default;error;security:project:quota`);
  } else if (error.code === "overloaded" || error.code === "store_unavailable") {
    context.header("retry-after", String(OVERLOAD_SECONDS));
  }
  // After a refused body the connection may hold the rest of it.
  if (error.code === "too_large" || error.code === "bad_input") context.header("connection", "close");
  const causes = error.remedy ? [error.remedy] : [];
  return context.json({ detail: error.message, causes }, statusOf(error.code));
}

/** Any failure as one of ours; what nobody expected becomes `internal` and keeps its cause for the log. */
export function asServerError(failure: unknown): ServerError {
  if (failure instanceof ServerError) return failure;
  if (failure instanceof EventError) {
    return new ServerError(failure.code === "too_large" ? "too_large" : "bad_input", failure.message, {
      cause: failure,
      ...(failure.remedy ? { remedy: failure.remedy } : {}),
    });
  }
  return new ServerError("internal", "The event could not be taken because of an error of the server", {
    cause: failure,
  });
}

function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?").slice(0, 200);
}

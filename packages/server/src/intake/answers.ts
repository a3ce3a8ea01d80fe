import { EventError } from "@bugstack/event";
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

/** What is answered; nothing of it depends on how requests are served. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; null for none. */
  readonly body: string | null;
}

export const PREFLIGHT: Answer = {
  status: 204,
  headers: { ...CORS_HEADERS, ...PREFLIGHT_HEADERS },
  body: null,
};

/** The id of the first event, or that there was none. @param isSentry asked at an address of Sentry's protocol */
export function answerTaken(id: string | null, isSentry: boolean): Answer {
  return {
    status: 200,
    headers: isSentry ? SENTRY_HEADERS : JSON_HEADERS,
    body: JSON.stringify(id === null ? {} : { id }),
  };
}

const JSON_HEADERS = { ...CORS_HEADERS, "content-type": "application/json" } as const;
const SENTRY_HEADERS = { ...JSON_HEADERS, "x-sentry-rate-limits": NOT_KEPT } as const;

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
export function answerError(error: ServerError): Answer {
  const headers: Record<string, string> = { ...JSON_HEADERS, "x-sentry-error": headerText(error.message) };
  if (error instanceof RateLimited) {
    headers["retry-after"] = String(error.seconds);
    headers["x-sentry-rate-limits"] = `${error.seconds}:default;error;security:project:quota`;
  } else if (error.code === "overloaded" || error.code === "store_unavailable") {
    headers["retry-after"] = String(OVERLOAD_SECONDS);
  }
  // After a refused body the connection may hold the rest of it.
  if (error.code === "too_large" || error.code === "bad_input") headers.connection = "close";
  const causes = error.remedy ? [error.remedy] : [];
  return {
    status: statusOf(error.code),
    headers,
    body: JSON.stringify({ detail: error.message, causes }),
  };
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

import { z } from "zod";

/**
 * The canonical event: one captured occurrence, a superset of Sentry's event, with camelCase names and every
 * optional part present as `null` or as an empty list. Each wire form has a reader that produces it; everything
 * behind the border works on this form alone.
 */

/** A captured value as it travelled: JSON, already redacted. Strings may hold a redaction mark, see `redaction.ts`. */
export type CapturedValue =
  | null
  | boolean
  | number
  | string
  | readonly CapturedValue[]
  | { readonly [key: string]: CapturedValue };

export const CapturedValue: z.ZodType<CapturedValue> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.array(CapturedValue),
    z.record(z.string(), CapturedValue),
  ]),
);

/** One frame of a stack. Lines and columns count from 1; columns are in UTF-16 units for V8 and in UTF-8 bytes for CPython. */
export const Frame = z.object({
  /** Path as shown to people: relative to the application where the SDK knew it. */
  path: z.string().nullable(),
  absolutePath: z.string().nullable(),
  module: z.string().nullable(),
  function: z.string().nullable(),
  line: z.number().int().nonnegative().nullable(),
  column: z.number().int().nonnegative().nullable(),
  /** Exclusive end of the failing expression, counted like `line` and `column`. */
  endLine: z.number().int().nonnegative().nullable(),
  endColumn: z.number().int().nonnegative().nullable(),
  contextLine: z.string().nullable(),
  preContext: z.array(z.string()),
  postContext: z.array(z.string()),
  /** Whether the SDK took the frame for the application's own code; null when it did not say. */
  inApp: z.boolean().nullable(),
  locals: z.record(z.string(), CapturedValue).nullable(),
  /** Id of the build whose source map explains the frame: a UUID in lower case. */
  debugId: z.string().optional(),
  /** Where the frame was in the code that ran, once a source map has led to its source. */
  compiled: z
    .object({
      path: z.string().nullable(),
      line: z.number().int().nonnegative().nullable(),
      column: z.number().int().nonnegative().nullable(),
      function: z.string().nullable(),
    })
    .optional(),
});
export type Frame = z.infer<typeof Frame>;

export const Mechanism = z.object({
  type: z.string(),
  handled: z.boolean().nullable(),
  synthetic: z.boolean(),
});
export type Mechanism = z.infer<typeof Mechanism>;

/** One exception of a chain. */
export const ExceptionValue = z.object({
  /** Class name without its module: `ExpiredSignatureError`. */
  type: z.string(),
  /** Module of the class: `jose.exceptions`. */
  module: z.string().nullable(),
  value: z.string(),
  mechanism: Mechanism.nullable(),
  /** Caller first, the raising frame last. */
  frames: z.array(Frame),
  /** How this exception hangs on the next one in the list: `raise … from this`, or raised while this was handled. */
  relation: z.enum(["cause", "context", "member"]).nullable(),
});
export type ExceptionValue = z.infer<typeof ExceptionValue>;

/** The request that was being served. Credentials appear as redaction marks that keep the shape. */
export const CapturedRequest = z.object({
  method: z.string().nullable(),
  url: z.string().nullable(),
  /** Path without query. */
  path: z.string().nullable(),
  /** Route template as the framework names it: `/users/{user_id}`. */
  route: z.string().nullable(),
  query: z.array(z.tuple([z.string(), z.string()])),
  headers: z.array(z.tuple([z.string(), z.string()])),
  cookies: z.record(z.string(), z.string()),
  body: CapturedValue,
});
export type CapturedRequest = z.infer<typeof CapturedRequest>;

export const Breadcrumb = z.object({
  timestamp: z.string().nullable(),
  category: z.string().nullable(),
  level: z.string().nullable(),
  message: z.string().nullable(),
  data: z.record(z.string(), CapturedValue),
});
export type Breadcrumb = z.infer<typeof Breadcrumb>;

export const Level = z.enum(["fatal", "error", "warning", "info", "debug"]);
export type Level = z.infer<typeof Level>;

/** What made the SDK report: a failure that left the application, a 5xx, or an answer below 500 raised while handling another exception. */
export const EventKind = z.enum(["error", "observation", "message"]);
export type EventKind = z.infer<typeof EventKind>;

export const CanonicalEvent = z.object({
  /** 32 lower-case hexadecimal digits. */
  eventId: z.string().regex(/^[0-9a-f]{32}$/),
  kind: EventKind,
  /** RFC 3339 in UTC; null when the client sent none. */
  timestamp: z.string().nullable(),
  /** `python`, `node`, `javascript`, `ruby`, …, as sent. */
  platform: z.string(),
  level: Level,
  message: z.string().nullable(),
  /** The message before its values were put in, where the client sent it apart. */
  messageTemplate: z.string().nullable().optional(),
  logger: z.string().nullable(),
  transaction: z.string().nullable(),
  serverName: z.string().nullable(),
  release: z.string().nullable(),
  dist: z.string().nullable(),
  environment: z.string().nullable(),
  /** Commit of the running code where the SDK knew it: full or short hash. */
  commit: z.string().nullable(),
  /** Oldest first: the root of the chain at the start, the exception that surfaced at the end. */
  exceptions: z.array(ExceptionValue),
  request: CapturedRequest.nullable(),
  /** Status that the application answered with, where known. */
  responseStatus: z.number().int().nullable(),
  user: z.record(z.string(), CapturedValue),
  tags: z.record(z.string(), z.string()),
  contexts: z.record(z.string(), CapturedValue),
  extra: z.record(z.string(), CapturedValue),
  breadcrumbs: z.array(Breadcrumb),
  /** Installed packages and their versions. */
  modules: z.record(z.string(), z.string()),
  sdk: z.object({ name: z.string(), version: z.string() }).nullable(),
  /** How many occurrences this event stands for, when the SDK sampled. */
  occurrences: z.number().int().positive(),
  /** Fingerprint that the client asked for; `{{ default }}` stands for ours. */
  fingerprint: z.array(z.string()).nullable(),
});
export type CanonicalEvent = z.infer<typeof CanonicalEvent>;

/** The exception that surfaced: the last one of the chain. */
export function surfacedException(event: CanonicalEvent): ExceptionValue | null {
  return event.exceptions.at(-1) ?? null;
}

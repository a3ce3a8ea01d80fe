/** Settings of {@link init}; all are optional. Times are in milliseconds. */
export interface Options {
  /** Key of the project. Default: `BUGSTACK_API_KEY`. Without one nothing is reported. */
  apiKey?: string;
  /** Address of the server. Default: `BUGSTACK_ENDPOINT`, else `http://localhost:3001/api/capture`. */
  endpoint?: string;
  /** Accepted for compatibility: the key alone names the project. */
  projectId?: string;
  /** Default: `BUGSTACK_ENVIRONMENT`, `SENTRY_ENVIRONMENT`, `NODE_ENV`, else `production`. */
  environment?: string;
  /** Running version. Default: `BUGSTACK_RELEASE`, `SENTRY_RELEASE`, the platform's commit variable, else git. */
  release?: string;
  /** Asks the server to start a repair at once, where its policy lets it. Default: false. */
  autoFix?: boolean;
  /** False switches everything off. Default: true. */
  enabled?: boolean;
  /** Shows on the standard error output what happens. Default: false. */
  debug?: boolean;
  /** Prints what would be sent instead of sending it. Default: false. */
  dryRun?: boolean;
  /** Whether bodies of requests (JSON and forms) go with their errors. Default: true. */
  captureRequestBody?: boolean;
  /** Whether the parameters of addresses go with errors. Default: true. */
  captureQueryParams?: boolean;
  /** Whether the headers of requests go with their errors. Default: true. */
  captureHeaders?: boolean;
  /**
   * Whether the local variables of your own frames go with their errors. They are read by a thread that stops the main
   * one for a moment at each throw; where there are many throws, those are left alone. Default:
   * `BUGSTACK_CAPTURE_LOCALS`, else false.
   */
  captureLocals?: boolean;
  /**
   * Whether what the program writes to its console and whom it asks over HTTP is remembered for the errors that follow.
   * Default: `BUGSTACK_CAPTURE_BREADCRUMBS`, else true.
   */
  captureBreadcrumbs?: boolean;
  /** Bytes of a request's body that are kept. Default: 10000. */
  maxBodySize?: number;
  /** Breadcrumbs of an event. Default: 50. */
  maxBreadcrumbs?: number;
  /** Further names of keys whose values are secret. */
  redactFields?: string[];
  /** Goes with every event. */
  metadata?: Record<string, unknown>;
  /** Share of errors that are reported, 0 to 1. Default: 1. */
  sampleRate?: number;
  /**
   * What goes beyond is counted instead of sent: as repetitions where the same error was sent before, else as dropped, which
   * the server shows. Default: 120.
   */
  maxEventsPerMinute?: number;
  /** Repetitions of one error within it are counted instead of sent. Default: 60000. */
  deduplicationWindow?: number;
  /** Of one delivery. Default: 5000. */
  timeout?: number;
  /** How often a failed delivery is tried again. Default: 3. */
  maxRetries?: number;
  /** Between deliveries of counts. Default: `BUGSTACK_FLUSH_INTERVAL` seconds, else 5000. */
  flushInterval?: number;
  /** How long delivery may hold up the end of the process. Default: 2000. */
  shutdownTimeout?: number;
  /** Classes, exact messages or names of errors, or patterns of messages that are not reported. */
  ignoreErrors?: (string | RegExp | (new (...given: never[]) => unknown))[];
  /** The same under its other name. */
  ignoredErrors?: Options["ignoreErrors"];
  /** Returns false for an error that is not to be reported. Gets the request in Sentry's form, where there is one. */
  // biome-ignore lint/suspicious/noExplicitAny: anything may be thrown, and functions for the official SDK must fit
  shouldCapture?: (error: any, request?: any) => boolean;
  /**
   * Gets each event, redacted, and returns it, changed or not, or null to drop it. Beside Sentry's fields it has those of
   * {@link CapturedError}, so that functions which were written for the official SDK work.
   */
  // biome-ignore lint/suspicious/noExplicitAny: an event is JSON of many forms, and either form of a function must fit
  beforeSend?: (event: any) => object | null;
}

/** Settings under the official SDK's names. */
export type { Options as BugStackConfig, Options as ErrorCaptureConfig };
export type ResolvedConfig = Required<Options>;

/** What has happened before an error. */
export interface Breadcrumb {
  message?: string;
  category?: string;
  level?: "debug" | "info" | "warning" | "error";
  data?: Record<string, unknown>;
}

export interface Client {
  readonly options: Readonly<Required<Options>>;
  /** Whether anything is reported. */
  readonly isActive: boolean;
  /** Delivers everything that waits. @returns whether the time was enough */
  flush(milliseconds?: number): Promise<boolean>;
  /** Reports an error that you describe yourself. @returns whether it is sent; a repetition is counted instead */
  reportError(error: CapturedError): Promise<boolean>;
  /** A copy of the settings in force. */
  getConfig(): Required<Options>;
  /** Whether a value under this name would be taken out. */
  shouldRedact(name: string): boolean;
  /** Which errors are held back as repetitions (`age` in milliseconds), and the ids of events that wait for delivery. */
  getStats(): {
    deduplicator: { size: number; window: number; entries: { fingerprint: string; age: number }[] };
    retryQueue: { size: number; processing: boolean; items: { errorId: string | null }[] };
  };
  /** Stops its timer; what waits is still delivered. */
  destroy(): void;
}

/** An error as the official SDK describes it. Everything may be missing; "N/A" counts as missing. */
export interface CapturedError {
  name?: string;
  message?: string;
  /** As V8 writes it. */
  stack?: string;
  /** Template of the route, such as `/orders/:id`. */
  route?: string;
  method?: string;
  url?: string;
  /** Default: 500. */
  statusCode?: number;
  queryParams?: Record<string, string>;
  requestHeaders?: Record<string, string>;
  requestBody?: unknown;
  metadata?: Record<string, unknown>;
  /** What else the official SDK puts in is accepted and not used. */
  [further: string]: unknown;
}

/**
 * Starts reporting: requests of every server of this process, uncaught exceptions, unhandled rejections. A second call
 * replaces the settings of the first. Never throws; null where it could not be started.
 */
export function init(options?: Options): Client | null;
export { init as initBugStack };
/** The client that {@link init} made; null before. */
export function getClient(): Client | null;
/** Reports an error by hand. @returns whether it was taken; one that was reported before is not */
export function captureException(error: unknown, metadata?: Record<string, unknown>): boolean;
export { captureException as captureError };
/** Remembers something for the errors that follow, of the request that is being served or of the process. */
export function addBreadcrumb(crumb: Breadcrumb): void;
/** Waits until everything reported so far is delivered. @returns whether the time was enough */
export function flush(milliseconds?: number): Promise<boolean>;
/** Delivers what waits and stops reporting. */
export function shutdown(milliseconds?: number): Promise<boolean>;

/** Middleware for Hono: `app.use(honoMiddleware())`, before the routes. */
export function honoMiddleware(): (context: never, next: () => Promise<void>) => Promise<void>;
/** For the `instrumentation.ts` of Next.js: `export { onRequestError } from "@bugstack/node"`. */
export function onRequestError(error: unknown, request?: object, context?: object): void;

/** Error middleware of Express. Not needed with {@link init}. */
export function bugstackErrorHandler(
  options?: Options,
): (error: unknown, request: never, response: never, next: (error?: unknown) => void) => void;
/** The function, reporting what it throws or rejects with. */
export function wrapFunction<Work extends (...given: never[]) => unknown>(
  work: Work,
  metadata?: Record<string, unknown>,
): Work;
/** A handler of Express whose rejection goes to `next`, which Express 4 does not do by itself. */
export function wrapExpressHandler<Handler extends (...given: never[]) => unknown>(handler: Handler): Handler;
/** The same for route handlers of Next.js; `options` start the reporting where nobody has. */
export function withErrorCapture<Handler extends (...given: never[]) => unknown>(
  handler: Handler,
  options?: Options,
  more?: RouteOptions,
): Handler;
export { withErrorCapture as withBugStack };
/** What {@link withErrorCapture} does otherwise for one handler. */
export interface RouteOptions {
  /** Status that errors of this handler are reported with. Default: 500. */
  statusCode?: number;
  metadata?: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: anything may be thrown, and functions for the official SDK must fit
  shouldCapture?: (error: any, request?: any) => boolean;
}
/** What Next.js hands a route handler beside the request. */
export interface RouteContext<Parameters = unknown> {
  params: Parameters extends Record<string, string> ? Parameters : Record<string, string>;
}
/** A route handler of Next.js. */
export type NextRouteHandler<Parameters = unknown> = (
  // biome-ignore lint/suspicious/noExplicitAny: `NextRequest` is a type of a package that need not be there
  request: any,
  context: RouteContext<Parameters>,
) => Response | Promise<Response>;
/** What the official SDK sends. */
export interface ErrorReportPayload {
  error: CapturedError;
  sourceContext?: SourceContext;
}
/** The lines around the place of an error, as the official SDK sends them. */
export interface SourceContext {
  filePath: string;
  lineNumber: number;
  preContext: string[];
  contextLine: string;
  postContext: string[];
}
/** `captureException` with metadata that goes with every error. */
export function createErrorCapture(
  metadata: Record<string, unknown>,
): (error: unknown, more?: Record<string, unknown>) => boolean;
/** Not needed: {@link init} watches the process. */
export function installGlobalHandlers(): void;
/** The official SDK's client class, as far as applications use it. */
export const ErrorCaptureClient: {
  /** The same as {@link init}. */
  init: typeof init;
  /** The same as {@link getClient}. */
  getInstance: typeof getClient;
  isInitialized(): boolean;
  /** Version of this package. */
  getVersion(): string;
  /** Stops reporting and forgets the client; what it held back is not sent. */
  reset(): void;
};
export { ErrorCaptureClient as BugStackClient };
/** A call of a stack, as the official SDK describes it. */
export interface StackFrame {
  function?: string;
  file?: string;
  line?: number;
  column?: number;
  isNodeModule?: boolean;
  isInternal?: boolean;
}
/** The calls of a stack as V8 writes it, the innermost first. */
export function parseStackTrace(stack: string | undefined): StackFrame[];
/** Those that are the application's own. */
export function getAppFrames(frames: StackFrame[]): StackFrame[];
/** The innermost of them. */
export function getFirstAppFrame(frames: StackFrame[]): StackFrame | undefined;
/** Frames as lines of a stack. */
export function formatStackFrames(frames: StackFrame[]): string;
/** The hash that errors of one class, route and throwing line share. */
export function generateErrorFingerprint(error: CapturedError): string;
/** The same from its parts. */
export function generateFingerprintFromParts(name: string, route: string, stack?: string): string;
/** Headers without their secrets. */
export function sanitizeHeaders(headers: object, client?: Client | null): Record<string, string>;
/** The parameters of an address without their secrets. */
export function sanitizeQueryParams(url: URL, client?: Client | null): Record<string, string>;
/** Any JSON without its secrets. */
export function sanitizeObject(value: unknown, client?: Client | null): unknown;
/** The value, or its beginning where its JSON is longer than so many characters. */
export function truncateBody(data: unknown, most: number): { body: unknown; truncated: boolean };
/** The body of a request of the web's kind without its secrets; null where it cannot be read. */
export function safeParseBody(
  request: Request,
  most: number,
  client?: Client | null,
): Promise<{ body: unknown; truncated: boolean } | null>;
/** Version of this package. */
export const version: string;

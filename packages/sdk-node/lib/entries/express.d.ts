import type { Options } from "../index.js";

export {
  BugStackClient,
  bugstackErrorHandler,
  type CapturedError,
  ErrorCaptureClient,
  type Options as ErrorCaptureConfig,
  wrapExpressHandler,
} from "../index.js";
/** Starts reporting, as `init` of the package does; the middleware itself does nothing. */
export function initBugStack(
  config?: Options,
): (request: unknown, response: unknown, next: (error?: unknown) => void) => void;

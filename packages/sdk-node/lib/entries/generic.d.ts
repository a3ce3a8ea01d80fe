export {
  BugStackClient,
  type CapturedError,
  ErrorCaptureClient,
  init as initBugStack,
  installGlobalHandlers,
  type Options as ErrorCaptureConfig,
  wrapFunction,
} from "../index.js";
/** Reports an error by hand. @returns whether it was taken */
export function captureError(error: unknown, metadata?: Record<string, unknown>): Promise<boolean>;
export { captureError as captureException };
/** `captureError` with metadata that goes with every error. */
export function createErrorCapture(
  metadata: Record<string, unknown>,
): (error: unknown, more?: Record<string, unknown>) => Promise<boolean>;

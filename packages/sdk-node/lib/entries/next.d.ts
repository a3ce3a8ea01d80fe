export {
  BugStackClient,
  type CapturedError,
  ErrorCaptureClient,
  type Options as ErrorCaptureConfig,
  onRequestError,
  type RouteContext,
  type RouteOptions,
  withBugStack,
  withErrorCapture,
} from "../index.js";

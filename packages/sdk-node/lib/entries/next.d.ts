export {
  BugStackClient,
  ErrorCaptureClient,
  type Options as ErrorCaptureConfig,
  onRequestError,
  withBugStack,
  withErrorCapture,
} from "../index.js";

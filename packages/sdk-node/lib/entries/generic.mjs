import generic from "./generic.js";

export const {
  BugStackClient,
  captureError,
  captureException,
  createErrorCapture,
  ErrorCaptureClient,
  initBugStack,
  installGlobalHandlers,
  wrapFunction,
} = generic;

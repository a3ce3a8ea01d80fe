/** The same module for `import`: one client for both. */
import bugstack from "./index.js";

export const {
  addBreadcrumb,
  BugStackClient,
  bugstackErrorHandler,
  captureError,
  captureException,
  createErrorCapture,
  ErrorCaptureClient,
  flush,
  getClient,
  honoMiddleware,
  init,
  initBugStack,
  installGlobalHandlers,
  onRequestError,
  shutdown,
  version,
  withBugStack,
  withErrorCapture,
  wrapExpressHandler,
  wrapFunction,
} = bugstack;
export default bugstack;

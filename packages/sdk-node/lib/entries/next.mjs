import next from "./next.js";

export const { BugStackClient, ErrorCaptureClient, onRequestError, withBugStack, withErrorCapture } = next;

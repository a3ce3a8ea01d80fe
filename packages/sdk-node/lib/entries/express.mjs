import express from "./express.js";

export const { BugStackClient, bugstackErrorHandler, ErrorCaptureClient, initBugStack, wrapExpressHandler } =
  express;

/** The names of `bugstack-sdk/next`. */
const bugstack = require("../index.js");

exports.withErrorCapture = bugstack.withErrorCapture;
exports.withBugStack = bugstack.withErrorCapture;
exports.onRequestError = bugstack.onRequestError;
exports.ErrorCaptureClient = bugstack.ErrorCaptureClient;
exports.BugStackClient = bugstack.ErrorCaptureClient;

/** The names of `bugstack-sdk/generic`. */
const bugstack = require("../index.js");

exports.initBugStack = bugstack.init;
exports.captureError = async (error, metadata) => bugstack.captureException(error, metadata);
exports.captureException = exports.captureError;
exports.wrapFunction = bugstack.wrapFunction;
exports.installGlobalHandlers = bugstack.installGlobalHandlers;
exports.createErrorCapture = (base) => async (error, metadata) =>
  bugstack.captureException(error, { ...base, ...metadata });
exports.ErrorCaptureClient = bugstack.ErrorCaptureClient;
exports.BugStackClient = bugstack.ErrorCaptureClient;

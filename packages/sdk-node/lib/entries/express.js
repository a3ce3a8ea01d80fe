/** The names of `bugstack-sdk/express`. */
const bugstack = require("../index.js");

/** A middleware that only has to be made: from then on every request is watched. */
exports.initBugStack = function initBugStack(config) {
  bugstack.init(config);
  return function bugstackMiddleware(_request, _response, next) {
    next();
  };
};
exports.bugstackErrorHandler = bugstack.bugstackErrorHandler;
exports.wrapExpressHandler = bugstack.wrapExpressHandler;
exports.ErrorCaptureClient = bugstack.ErrorCaptureClient;
exports.BugStackClient = bugstack.ErrorCaptureClient;

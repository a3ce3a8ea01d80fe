/** Reports the errors of a Node.js application to a bugstack server. See index.d.ts for what each function does. */
const { createClient } = require("./client.js");
const { watchForBreadcrumbs } = require("./integrations/breadcrumbs.js");
const { watchFrameworks } = require("./integrations/frameworks.js");
const { watchProcess } = require("./integrations/process.js");
const { earlyRequest, watchServers } = require("./integrations/servers.js");
const { watchLocals } = require("./locals.js");
const officialHelpers = require("./official-helpers.js");
const { withOfficialMethods } = require("./official-client.js");
const { resolveOptions } = require("./options.js");
const { note, served } = require("./served-request.js");
const { VERSION } = require("./version.js");

/** One client for a process, however often and in whichever form this package is loaded. */
const SHARED = Symbol.for("bugstack.node");
globalThis[SHARED] ??= { client: null, isWatching: false };
const shared = globalThis[SHARED];
const currentClient = () => shared.client;

function init(given) {
  try {
    const options = resolveOptions(given ?? {});
    shared.client?.stop();
    shared.client = withOfficialMethods(createClient(options));
    const { client } = shared;
    if (options.enabled && !options.apiKey && !options.dryRun)
      client.log.warn("no API key: nothing is reported. Set BUGSTACK_API_KEY, or pass apiKey to init().");
    if (client.isActive && !shared.isWatching) {
      shared.isWatching = true;
      watchServers(currentClient);
      watchFrameworks();
      watchProcess(currentClient);
    }
    // Where nobody wants them, the console stays as it is.
    if (client.isActive && options.captureBreadcrumbs && !shared.hasBreadcrumbs) {
      shared.hasBreadcrumbs = true;
      watchForBreadcrumbs(currentClient);
    }
    if (client.isActive && options.captureLocals) shared.hasLocals ??= watchLocals(client.log);
    return client;
  } catch (error) {
    process.stderr.write(`[BugStack] could not be started: ${error?.stack}\n`);
    return null;
  }
}

function captureException(error, metadata) {
  return shared.client?.capture(error, { mechanism: "captureException", handled: true, metadata }) ?? false;
}

function addBreadcrumb(crumb) {
  shared.client?.breadcrumb(crumb);
}

async function flush(timeout) {
  return (await shared.client?.flush(timeout)) ?? true;
}

async function shutdown(timeout) {
  const { client } = shared;
  shared.client = null;
  const isDone = (await client?.flush(timeout)) ?? true;
  client?.stop();
  return isDone;
}

/** @returns middleware of Hono */
function honoMiddleware() {
  return async function bugstack(context, next) {
    note(context.env?.incoming, { framework: "hono", findRoute: () => context.req.routePath });
    await next();
    if (context.error) note(context.env?.incoming, { error: context.error });
  };
}

/** `onRequestError` of Next.js's instrumentation file. */
function onRequestError(error, request = {}, context = {}) {
  const hint = { mechanism: "nextjs", handled: true, status: 500, metadata: { next: { ...context } } };
  // Where its server is watched, more is known of the request than it tells here.
  const own = served.getStore() ?? earlyRequest(request);
  if (own) return void shared.client?.capture(error, { ...hint, request: own });
  const headers = Object.entries(request.headers ?? {}).map(([name, value]) => [name, String(value)]);
  const described = { method: request.method ?? "GET", url: request.path ?? "", headers };
  shared.client?.capture(error, { ...hint, described });
}

/** Names of the official SDK. */
function bugstackErrorHandler(config) {
  if (!shared.client) init(config);
  return function bugstackErrorHandler(error, request, _response, next) {
    note(request, { framework: "express", error });
    next(error);
  };
}

function wrapFunction(work, metadata) {
  return function wrapped(...given) {
    const report = (error) => {
      captureException(error, metadata);
      throw error;
    };
    try {
      const result = work.apply(this, given);
      return typeof result?.then === "function" ? result.then(undefined, report) : result;
    } catch (error) {
      return report(error);
    }
  };
}

/** Express 4 does not see what a handler that is asynchronous rejects with. */
function wrapExpressHandler(handler) {
  return async function wrapped(request, response, next) {
    try {
      await handler.call(this, request, response, next);
    } catch (error) {
      note(request, { framework: "express", error });
      next(error);
    }
  };
}

function withErrorCapture(handler, config, options = {}) {
  if (config && !shared.client) init(config);
  return async function wrapped(...given) {
    try {
      return await handler.apply(this, given);
    } catch (error) {
      const isWanted =
        typeof options.shouldCapture !== "function" || options.shouldCapture(error, given[0]) !== false;
      if (isWanted)
        shared.client?.capture(error, {
          ...{ mechanism: "nextjs", handled: true, status: options.statusCode ?? 500 },
          metadata: options.metadata,
        });
      throw error;
    }
  };
}
const createErrorCapture = (base) => (error, metadata) => captureException(error, { ...base, ...metadata });

const ErrorCaptureClient = {
  init,
  getInstance: currentClient,
  isInitialized: () => shared.client !== null,
  getVersion: () => VERSION,
  reset: () => {
    shared.client?.stop();
    shared.client = null;
  },
};

exports.init = init;
exports.getClient = currentClient;
exports.captureException = captureException;
exports.captureError = captureException;
exports.addBreadcrumb = addBreadcrumb;
exports.flush = flush;
exports.shutdown = shutdown;
exports.honoMiddleware = honoMiddleware;
exports.onRequestError = onRequestError;
exports.initBugStack = init;
exports.bugstackErrorHandler = bugstackErrorHandler;
exports.wrapExpressHandler = wrapExpressHandler;
exports.wrapFunction = wrapFunction;
exports.withErrorCapture = withErrorCapture;
exports.withBugStack = withErrorCapture;
exports.createErrorCapture = createErrorCapture;
exports.installGlobalHandlers = () => {};
exports.ErrorCaptureClient = ErrorCaptureClient;
exports.BugStackClient = ErrorCaptureClient;
exports.version = VERSION;
Object.assign(exports, officialHelpers);

/** The client: turns errors into events, holds back repetitions, and hands everything to the background. */
const { randomUUID } = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { readCaptured } = require("./captured-error.js");
const { createCounts } = require("./counts.js");
const { createDelivery } = require("./delivery.js");
const { createDropped } = require("./dropped.js");
const { chainOf, describeError, isError, messageOf, placeOf, read, typeOf } = require("./exceptions.js");
const { deliverNow } = require("./last-words.js");
const { withOfficialFields, withoutOfficialFields } = require("./official-event.js");
const { createRedactor } = require("./redact-event.js");
const { findRelease } = require("./release.js");
const { createSampler } = require("./sampling.js");
const { served } = require("./served-request.js");
const { createCapture } = require("./values.js");
const { VERSION } = require("./version.js");

const OBSERVATION_WINDOW_MS = 60_000;
const MOST_MODULES = 300;

/** @param options as `resolveOptions` gives them */
exports.createClient = function createClient(options) {
  const log = logOf(options);
  const { release, commit } = findRelease(options.release);
  const redactor = createRedactor(options.redactFields);
  const counts = createCounts();
  const dropped = createDropped();
  const sampler = createSampler({
    mostPerMinute: options.maxEventsPerMinute,
    onLost: (quantity) => dropped.add("rate_limit", quantity),
  });
  const delivery = createDelivery(options, { log, onLost: lost });
  const reported = new WeakSet();
  const breadcrumbs = [];
  const isActive = options.enabled && (options.apiKey !== "" || options.dryRun);
  let timer = null;
  let modules = null;

  /** Everything of ours that application code runs into: what goes wrong here stays here. */
  function guarded(what, fallback) {
    return (...given) => {
      if (!isActive) return fallback;
      try {
        return what(...given) ?? fallback;
      } catch (error) {
        log.debug(`an event could not be reported: ${error?.stack}`);
        return fallback;
      }
    };
  }

  function isIgnored(error, request) {
    if (isControlFlow(error)) return true;
    const message = messageOf(error);
    const isListed = options.ignoreErrors.some((ignored) => {
      if (typeof ignored === "string")
        return ignored === message || (isError(error) && ignored === typeOf(error));
      if (ignored instanceof RegExp) return ignored.test(message);
      return typeof ignored === "function" && error instanceof ignored;
    });
    if (isListed) return true;
    return (
      typeof options.shouldCapture === "function" &&
      options.shouldCapture(error, request?.describe()) === false
    );
  }

  /** Whether this error was reported on its way up already; remembers that it is now. */
  function isKnown(error, request) {
    if ((typeof error !== "object" && typeof error !== "function") || error === null) return false;
    const seen = request?.captured ?? reported;
    if (seen.has(error) || reported.has(error)) return true;
    seen.add(error);
    reported.add(error);
    return false;
  }

  function captureError(error, hint = {}) {
    const { kind = "error", mechanism = "generic", handled = false, status = null } = hint;
    const request = hint.request ?? served.getStore() ?? null;
    if (request) request.hasCaptured = true;
    if (isIgnored(error, request) || isKnown(error, request)) return false;
    const place = `${kind} ${status} ${placeOf(error)}`;
    const window = kind === "observation" ? OBSERVATION_WINDOW_MS : options.deduplicationWindow;
    if (!admit(place, window)) return true;
    const event = eventOf(
      kind,
      hint.level ?? (kind === "observation" ? "warning" : "error"),
      status,
      request,
    );
    event.exception = { values: describeError(error, mechanism, handled) };
    if (hint.described) event.request = hint.described;
    event.extra = createCapture()({ ...options.metadata, ...hint.metadata });
    return submit(place, event);
  }

  /** An error that the application describes itself, in the official SDK's form. */
  function captureDescribed(captured) {
    if (typeof captured !== "object" || captured === null) return false;
    const { values, request, status, metadata, place } = readCaptured(captured);
    if (!admit(place, options.deduplicationWindow)) return false;
    const event = eventOf("error", "error", status, request);
    event.exception = { values };
    event.extra = createCapture()({ ...options.metadata, ...metadata });
    return submit(place, event);
  }

  /** An answer of 500 and above that no error explains. */
  function captureAnswer(request) {
    const place = `answer ${request.status} ${request.method} ${request.route()}`;
    if (!admit(place, options.deduplicationWindow)) return true;
    const event = eventOf("error", "error", request.status, request);
    event.message = `${request.method} ${request.route() ?? ""} answered ${request.status}`;
    return submit(place, event);
  }

  function admit(place, window) {
    if (Math.random() >= options.sampleRate) return drop("sample_rate");
    const verdict = sampler.admit(place, window);
    if (verdict === "lost") return drop("rate_limit");
    if (verdict === "send") return true;
    wakeLater();
    return false;
  }

  /** Counts what is not sent. */
  function drop(reason) {
    dropped.add(reason);
    wakeLater();
    return false;
  }

  /** What could not be delivered is told with what can, later. */
  function lost(items, reason) {
    for (const [type, payload] of items) {
      if (type === "event") dropped.add(reason, payload.contexts?.bugstack?.occurrences ?? 1);
      else if (type === "client_report") dropped.restore(payload);
    }
  }

  function submit(place, event) {
    sampler.remember(place, event);
    return deliver(event);
  }

  function eventOf(kind, level, status, request) {
    const own = { kind, occurrences: 1, commit };
    if (status !== null) own.status = status;
    if (options.autoFix) own.auto_fix = true;
    const event = {
      event_id: randomUUID().replaceAll("-", ""),
      timestamp: new Date().toISOString(),
      platform: "node",
      level,
      server_name: os.hostname(),
      release,
      environment: options.environment,
      sdk: { name: "bugstack.node", version: VERSION },
      contexts: { bugstack: own, runtime: { name: "node", version: process.version } },
      breadcrumbs: {
        values: [...breadcrumbs, ...(request?.breadcrumbs ?? [])].slice(-options.maxBreadcrumbs),
      },
    };
    if (!request) return event;
    event.request = request.describe();
    const route = request.route();
    if (route) {
      own.route = route;
      event.transaction = route;
      event.transaction_info = { source: "route" };
    }
    return event;
  }

  function deliver(event) {
    modules ??= installedModules();
    let sent = redactor.event({ ...event, modules });
    if (typeof options.beforeSend === "function") {
      const changed = changedBy(options.beforeSend, sent);
      if (typeof changed !== "object" || changed === null || typeof changed.then === "function")
        return drop("before_send");
      sent = redactor.event(withoutOfficialFields(changed));
    }
    return send([["event", sent], ...reports()], sent.event_id);
  }

  function changedBy(beforeSend, event) {
    try {
      return beforeSend(withOfficialFields(event));
    } catch (error) {
      log.warn(`beforeSend threw, the event is dropped: ${error?.stack}`);
      return null;
    }
  }

  /** What goes along with events, or alone where there are none. */
  function reports() {
    const items = [];
    const entries = counts.take();
    if (entries.length > 0)
      items.push(["bugstack.counts", { release, environment: options.environment, entries }]);
    const report = dropped.take();
    if (report) items.push(["client_report", report]);
    return items;
  }

  function send(items, eventId) {
    if (!options.dryRun) return delivery.submit(items, eventId);
    // Not through the console, which is watched.
    for (const [, payload] of items)
      process.stdout.write(`[BugStack DryRun] Would send: ${JSON.stringify(payload)}\n`);
    return true;
  }

  function wakeLater() {
    if (timer) return;
    timer = setTimeout(() => {
      timer = null;
      guarded(tick)(false);
    }, options.flushInterval);
    timer.unref();
  }

  /** Queues the counts, and what stands for the repetitions that were held back. */
  function tick(everything) {
    const items = reports();
    if (items.length > 0) send(items, null);
    for (const { event, occurrences } of sampler.collect(everything)) deliver(repeated(event, occurrences));
    if (sampler.isPending()) wakeLater();
  }

  return {
    options,
    isActive,
    log,
    /** @returns whether it was taken */
    capture: guarded(captureError, false),
    /** An answer below 500 that stands for an error which another one caused. */
    observe: guarded((error, request) => {
      if (chainOf(error).length < 2) return false;
      request.isObserved = true;
      const hint = {
        kind: "observation",
        mechanism: request.framework,
        handled: true,
        status: request.status,
      };
      return captureError(error, { ...hint, request });
    }, false),
    captureAnswer: guarded(captureAnswer, false),
    captureDescribed: guarded(captureDescribed, false),
    count: guarded((request) => {
      const outcome = {
        failed: request.status === null || request.status >= 500,
        observed: request.isObserved,
      };
      if (counts.add(request.method, request.route(), outcome)) wakeLater();
    }),
    /** @param into the request that it belongs to; the one that is being served by default */
    breadcrumb: guarded((crumb, into = served.getStore()) => {
      const kept = into?.breadcrumbs ?? breadcrumbs;
      kept.push({ timestamp: new Date().toISOString(), ...createCapture({ mostNodes: 40 })(crumb) });
      if (kept.length > options.maxBreadcrumbs) kept.shift();
    }),
    async flush(milliseconds = options.shutdownTimeout) {
      guarded(tick)(true);
      return delivery.flush(milliseconds);
    },
    isIdle: () => delivery.isIdle() && timer === null,
    isSecret: redactor.isSecret,
    /** What is held back, and what waits for delivery. */
    figures: () => ({ places: sampler.places(), waiting: delivery.waiting() }),
    /** For a process that ends at once: blocks until all is sent, or the time is over. */
    flushNow: guarded(() => {
      tick(true);
      return deliverNow(delivery.take(), options, options.shutdownTimeout);
    }, true),
    stop() {
      clearTimeout(timer);
      timer = null;
    },
  };
};

/** What Next.js throws for redirects, "not found" and rendering later: no errors. */
function isControlFlow(error) {
  const digest = read(error, "digest");
  return (
    typeof digest === "string" &&
    /^(?:NEXT_|DYNAMIC_SERVER_USAGE|BAILOUT_TO_CLIENT_SIDE_RENDERING|HANGING_PROMISE)/.test(digest)
  );
}

function repeated(event, occurrences) {
  const own = { ...event.contexts.bugstack, occurrences };
  return {
    ...event,
    event_id: randomUUID().replaceAll("-", ""),
    timestamp: new Date().toISOString(),
    contexts: { ...event.contexts, bugstack: own },
  };
}

function logOf({ debug }) {
  const write = (level, message) => process.stderr.write(`[BugStack] ${level} bugstack: ${message}\n`);
  return {
    warn: (message) => write("WARNING", message),
    debug: (message) => debug && write("DEBUG", message),
  };
}

/** Packages that the application names, with the versions that are installed. */
function installedModules() {
  const modules = {};
  try {
    const folder = process.cwd();
    const { dependencies = {} } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
    for (const name of Object.keys(dependencies).slice(0, MOST_MODULES)) {
      const manifest = path.join(folder, "node_modules", name, "package.json");
      if (fs.existsSync(manifest))
        modules[name] = String(read(JSON.parse(fs.readFileSync(manifest, "utf8")), "version"));
    }
  } catch {
    // No manifest here.
  }
  return modules;
}

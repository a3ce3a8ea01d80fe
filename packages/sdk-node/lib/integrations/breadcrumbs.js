/** Remembers what a program says on its console and whom it asks over HTTP, for the errors that follow. */
const channels = require("node:diagnostics_channel");
const { OWN_AGENT } = require("../delivery.js");
const { served } = require("../served-request.js");

/** Levels of the console's methods. */
const LEVELS = { debug: "debug", log: "info", info: "info", warn: "warning", error: "error" };
const LONGEST_URL = 1_024;
const MOST_ARGUMENTS = 5;

/** @param currentClient the client in force, or null */
exports.watchForBreadcrumbs = function watchForBreadcrumbs(currentClient) {
  const wanted = () => {
    const client = currentClient();
    return client?.isActive && client.options.captureBreadcrumbs ? client : null;
  };
  watchConsole(wanted);
  watchRequests(wanted);
  watchFetch(wanted);
};

/** The output is the application's: nothing that happens here may keep a line from it. */
function watchConsole(wanted) {
  let isNoting = false;
  for (const [method, level] of Object.entries(LEVELS)) {
    const write = console[method];
    if (typeof write !== "function") continue;
    console[method] = function noted(...given) {
      // What we say ourselves meanwhile is no news.
      if (!isNoting) {
        isNoting = true;
        try {
          wanted()?.breadcrumb(said(level, given));
        } catch {
          // Nothing is remembered then.
        }
        isNoting = false;
      }
      return write.apply(this, given);
    };
  }
}

/** Texts as they are; other values go along as data, which runs no code of theirs. */
function said(level, given) {
  const first = given.slice(0, MOST_ARGUMENTS);
  const crumb = { category: "console", level, message: first.filter(isText).join(" ") };
  const others = first.filter((value) => !isText(value));
  return others.length > 0 ? { ...crumb, data: { arguments: others } } : crumb;
}

function isText(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Answers are heard of outside of the request that was served when they were asked for: where to note them is kept. */
function watchRequests(wanted) {
  const places = new WeakMap();
  subscribe("http.client.request.start", ({ request }) => {
    if (wanted() && request.getHeader("user-agent") !== OWN_AGENT)
      places.set(request, { into: served.getStore(), at: Date.now() });
  });
  const done = (request, status) => {
    const place = places.get(request);
    if (!place) return;
    places.delete(request);
    const host = request.getHeader("host") ?? request.host ?? "";
    asked(wanted(), place, `${request.protocol ?? "http:"}//${host}${request.path}`, request.method, status);
  };
  subscribe("http.client.response.finish", ({ request, response }) => done(request, response.statusCode));
  subscribe("http.client.request.error", ({ request }) => done(request, null));
}

function watchFetch(wanted) {
  const places = new WeakMap();
  subscribe("undici:request:create", ({ request }) => {
    if (wanted()) places.set(request, { into: served.getStore(), at: Date.now() });
  });
  const done = (request, status) => {
    const place = places.get(request);
    if (!place) return;
    places.delete(request);
    asked(wanted(), place, `${request.origin ?? ""}${request.path}`, request.method, status);
  };
  subscribe("undici:request:headers", ({ request, response }) => done(request, response.statusCode));
  subscribe("undici:request:error", ({ request }) => done(request, null));
}

function asked(client, { into, at }, url, method, status) {
  const level = status === null || status >= 500 ? "error" : status >= 400 ? "warning" : "info";
  const data = { method, url: url.slice(0, LONGEST_URL), duration_ms: Date.now() - at };
  if (status !== null) data.status_code = status;
  client?.breadcrumb({ category: "http", type: "http", level, data }, into);
}

/** Channels that this version of Node does not have stay silent. */
function subscribe(name, hear) {
  channels.subscribe?.(name, (message) => {
    try {
      hear(message);
    } catch {
      // Of a make that we do not know.
    }
  });
}

/** The request that is being served: what an event tells of it, and what happens to it on the way. */
const { AsyncLocalStorage } = require("node:async_hooks");
const { createCapture } = require("./values.js");

const LONGEST_HEADER = 2_048;
const MOST_PAIRS = 100;
/** Parts of a path that look like one of many: numbers, UUIDs, hashes. */
const IDENTIFIER = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,})$/i;
const KEPT_BODY = /^application\/(?:json|x-www-form-urlencoded|[\w.-]+\+json)\b/i;

const served = new AsyncLocalStorage();
exports.served = served;

/** By the request of `node:http` that they describe. */
const requests = new WeakMap();
exports.requests = requests;

/** Tells what a framework knows: the error that it was handed, and how to find the route's template. */
exports.note = function note(request, { error, framework, findRoute }) {
  const own = requests.get(request) ?? served.getStore();
  if (!own) return;
  if (framework) own.framework = framework;
  if (findRoute) own.findRoute = findRoute;
  if (error !== undefined && error !== null) own.error = error;
};

/** Puts placeholders in place of what looks like one of many in a path. */
const templated = (path) =>
  path
    .split("/")
    .map((part) => (IDENTIFIER.test(part) ? ":id" : part))
    .join("/");
exports.templated = templated;

exports.createServedRequest = function createServedRequest(request, options) {
  const path = pathOf(request);
  const chunks = [];
  let size = 0;
  const own = {
    framework: "http",
    method: request.method ?? "GET",
    status: null,
    /** What the framework was handed as the error of this request. */
    error: undefined,
    isObserved: false,
    /** Whether an error of it was reported already. */
    hasCaptured: false,
    captured: new WeakSet(),
    breadcrumbs: [],
    /** A function that tells the route template; set by the integration of a framework. */
    findRoute: null,
    route() {
      try {
        const found = own.findRoute?.();
        if (typeof found === "string" && found !== "") return found;
      } catch {
        // A route of another make.
      }
      const next = routeOfNext(request);
      if (next !== null) return next;
      // What nobody serves is as manifold as those who ask for it.
      return own.status === 404 ? null : templated(path);
    },
    /** In Sentry's form, not yet redacted. */
    describe() {
      const described = { method: own.method, url: urlOf(request, path) };
      if (options.captureQueryParams) described.query_string = queryOf(request);
      if (options.captureHeaders) described.headers = headersOf(request);
      const data = options.captureRequestBody ? bodyOf() : undefined;
      if (data !== undefined) described.data = data;
      return described;
    },
  };

  /** The parsed body, as a framework has left it, else the text that was read. */
  function bodyOf() {
    const { body } = request;
    // Some parsers leave an empty object where there was no body.
    const isParsed = typeof body === "object" && body !== null && !Buffer.isBuffer(body);
    if (isParsed && (chunks.length > 0 || Object.keys(body).length > 0))
      return createCapture({ longestText: options.maxBodySize })(body);
    if (chunks.length === 0) return undefined;
    const text = Buffer.concat(chunks).toString("utf8");
    if (size > options.maxBodySize) return `${text}…`;
    const type = request.headers["content-type"] ?? "";
    try {
      if (/json/i.test(type)) return JSON.parse(text);
      return Object.fromEntries(new URLSearchParams(text));
    } catch {
      // What the client sent is no JSON, which may be the very error.
      return text;
    }
  }

  if (options.captureRequestBody && KEPT_BODY.test(request.headers?.["content-type"] ?? "")) {
    const { emit } = request;
    request.emit = function emitAndKeep(event, chunk, ...rest) {
      if (event === "data" && size <= options.maxBodySize && chunk) {
        const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
        chunks.push(bytes.subarray(0, options.maxBodySize - size));
        size += bytes.length;
      }
      return emit.call(this, event, chunk, ...rest);
    };
  }
  requests.set(request, own);
  return own;
};

/** Next.js writes on a request which route it has found: `/orders/[id]`. */
function routeOfNext(request) {
  const found = request[Symbol.for("NextInternalRequestMeta")]?.match?.definition?.pathname;
  return typeof found === "string" && found !== "" ? found : null;
}

function pathOf({ url = "/" }) {
  const [path] = url.split("?", 1);
  return path.slice(0, 2_048) || "/";
}

function urlOf(request, path) {
  const scheme = request.socket?.encrypted ? "https" : "http";
  return `${scheme}://${request.headers?.host ?? "localhost"}${path}`;
}

function queryOf({ url = "" }) {
  const at = url.indexOf("?");
  if (at < 0) return [];
  return [...new URLSearchParams(url.slice(at + 1))].slice(0, MOST_PAIRS);
}

function headersOf({ rawHeaders = [] }) {
  const pairs = [];
  for (let index = 0; index + 1 < rawHeaders.length && pairs.length < MOST_PAIRS; index += 2)
    pairs.push([rawHeaders[index], rawHeaders[index + 1].slice(0, LONGEST_HEADER)]);
  return pairs;
}

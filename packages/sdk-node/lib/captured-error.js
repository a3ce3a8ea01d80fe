/**
 * Errors in the form of the official SDK (`CapturedError`), which applications build themselves for `reportError`:
 * what an event takes from one. Fields may be missing, and "N/A" stands for a missing one.
 */
const { framesOf } = require("./stack.js");
const { createCapture } = require("./values.js");

/** @returns `{ values, request, status, metadata, place }`; the request is null where none is told */
exports.readCaptured = function readCaptured(captured) {
  const route = textOf(captured.route);
  const status = Number.isInteger(captured.statusCode) ? captured.statusCode : 500;
  const stack = textOf(captured.stack) ?? "";
  const type = (textOf(captured.name) ?? "Error").slice(0, 128);
  return {
    values: [
      {
        type,
        value: (textOf(captured.message) ?? "").slice(0, 8_192),
        mechanism: { type: "reportError", handled: true },
        stacktrace: { frames: framesOf(stack) },
      },
    ],
    request: requestOf(captured, route),
    status,
    metadata: captured.metadata,
    place: `${type} ${route} ${stack.split("\n").find((line) => /^\s*at /.test(line)) ?? ""}`,
  };
};

function requestOf(captured, route) {
  const url = textOf(captured.url);
  const method = textOf(captured.method);
  if (url === null && method === null) return null;
  const capture = createCapture();
  return {
    route: () => route,
    describe: () => ({
      method: method ?? undefined,
      url: url ?? route ?? undefined,
      query_string: pairsOf(captured.queryParams),
      headers: pairsOf(captured.requestHeaders),
      ...(captured.requestBody === undefined ? {} : { data: capture(captured.requestBody) }),
    }),
  };
}

function textOf(value) {
  return typeof value === "string" && value !== "" && value !== "N/A" ? value : null;
}

function pairsOf(record) {
  if (typeof record !== "object" || record === null) return [];
  return Object.entries(record)
    .slice(0, 100)
    .map(([name, value]) => [name, String(value).slice(0, 2_048)]);
}

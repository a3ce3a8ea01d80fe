/** Describes an error with everything that it hangs on: causes, and members of an AggregateError. */
const { createLocals } = require("./locals.js");
const { callsOf, framesOf, isInApp } = require("./stack.js");
const { classOf, createCapture } = require("./values.js");

const MOST_EXCEPTIONS = 30;
const LONGEST_VALUE = 8_192;

/** The error first, then what it hangs on, depth first. Loops are cut. */
function chainOf(error) {
  const links = [];
  const seen = new Set();
  const waiting = [{ error, parent: null, source: null }];
  while (waiting.length > 0 && links.length < MOST_EXCEPTIONS) {
    const link = waiting.pop();
    if (seen.has(link.error)) continue;
    seen.add(link.error);
    const parent = links.push(link) - 1;
    waiting.push(...below(link.error).map((one) => ({ ...one, parent })));
  }
  return links;
}
exports.chainOf = chainOf;

/** What an error hangs on, the last to be followed first. */
function below(error) {
  const found = [];
  const members = read(error, "errors");
  if (Array.isArray(members) && isError(error))
    members.slice(0, MOST_EXCEPTIONS).forEach((member, index) => {
      if (isError(member)) found.unshift({ error: member, source: `errors[${index}]` });
    });
  const cause = read(error, "cause");
  if (cause !== undefined && cause !== null) found.push({ error: cause, source: "cause" });
  return found;
}

/** Whether something was thrown or handed on as an error, of whatever realm. */
function isError(value) {
  return typeof value === "object" && value !== null && typeof read(value, "stack") === "string";
}
exports.isError = isError;

function read(value, key) {
  try {
    return value?.[key];
  } catch {
    return undefined;
  }
}
exports.read = read;

/** The chain in Sentry's form and order: oldest first, the error itself last. */
exports.describeError = function describeError(error, mechanism, handled) {
  return chainOf(error)
    .map((link, index) => ({
      ...describeOne(link.error),
      mechanism: {
        type: index === 0 ? mechanism : "chained",
        handled: index === 0 ? handled : null,
        exception_id: index,
        ...(link.parent === null ? {} : { parent_id: link.parent, source: link.source }),
        ...(Array.isArray(read(link.error, "errors")) ? { is_exception_group: true } : {}),
      },
    }))
    .reverse();
};

function describeOne(error) {
  if (!isError(error)) {
    const value = typeof error === "string" ? error : JSON.stringify(createCapture()(error));
    return { type: "Error", value: String(value).slice(0, LONGEST_VALUE), stacktrace: { frames: [] } };
  }
  return {
    type: typeOf(error),
    value: messageOf(error),
    stacktrace: { frames: framesOf(read(error, "stack"), createLocals(error)) },
  };
}

/** The name that a stack begins with, unless the class says it better. */
function typeOf(error) {
  const name = read(error, "name");
  const named = typeof name === "string" && name !== "" ? name : "Error";
  return (named === "Error" ? classOf(error) : named).slice(0, 128);
}
exports.typeOf = typeOf;

function messageOf(error) {
  const message = isError(error) ? read(error, "message") : error;
  try {
    return String(message ?? "").slice(0, LONGEST_VALUE);
  } catch {
    return "";
  }
}
exports.messageOf = messageOf;

/** Classes and throwing lines of the chain: the same for the same failure, and cheap to find. */
exports.placeOf = function placeOf(error) {
  return chainOf(error)
    .map((link) => {
      if (!isError(link.error)) return `thrown ${typeof link.error}`;
      const calls = callsOf(read(link.error, "stack"));
      const own = calls.find(({ file }) => isInApp(file));
      return [typeOf(link.error), ...[calls[0], own].map((call) => call && `${call.file}:${call.line}`)].join(
        " ",
      );
    })
    .join("|");
};

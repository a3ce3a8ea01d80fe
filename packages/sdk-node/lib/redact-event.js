/** Takes the secrets out of an event in Sentry's form, in every field that holds captured text. Marks keep the shape. */
const { markOfNumber } = require("./redaction/mark.js");
const {
  isCardNumber,
  redactCookies,
  redactSecret,
  redactSource,
  redactText,
} = require("./redaction/redact-text.js");
const { isAmount, isSecretKey } = require("./redaction/secret-key.js");

const LEAST_CARD = 1e12;

/** @param fields further names of keys whose values are secret */
exports.createRedactor = function createRedactor(fields = [], now = Date.now) {
  const own = new Set(fields.filter((field) => typeof field === "string").map(plain));
  const isSecret = (name) => isSecretKey(name) || own.has(plain(name));

  function value(input) {
    if (typeof input === "string") return redactText(input, now());
    if (typeof input === "number" && Number.isInteger(input) && input > LEAST_CARD)
      return /^[2-6]/.test(String(input)) && isCardNumber(String(input)) ? markOfNumber(input) : input;
    if (Array.isArray(input)) return input.map(value);
    return typeof input === "object" && input !== null ? record(input) : input;
  }

  function record(input) {
    return Object.fromEntries(
      Object.entries(input).map(([name, one]) => [redactSource(name, now()), named(name, one)]),
    );
  }

  function named(name, input) {
    if (typeof input === "string" && /^(?:set-)?cookie$/i.test(name)) return redactCookies(input, now());
    if (!isSecret(name) || (typeof input === "number" && isAmount(name))) return value(input);
    return leaves(input);
  }

  /** Below a secret name everything is one. Whether there is a value, and which of two, stays. */
  function leaves(input) {
    if (typeof input === "string") return redactSecret(input, now());
    if (typeof input === "number") return markOfNumber(input);
    if (Array.isArray(input)) return input.map(leaves);
    if (typeof input !== "object" || input === null) return input;
    return Object.fromEntries(
      Object.entries(input).map(([name, one]) => [redactSource(name, now()), leaves(one)]),
    );
  }

  const text = (input) => (typeof input === "string" ? redactText(input, now()) : input);
  const source = (input) => (typeof input === "string" ? redactSource(input, now()) : input);
  const pairs = (input) =>
    Array.isArray(input) ? input.map(([name, one]) => [name, named(name, one)]) : input;

  function frame(one) {
    const redacted = { ...one, context_line: source(one.context_line) };
    for (const key of ["pre_context", "post_context"]) if (one[key]) redacted[key] = one[key].map(source);
    if (one.vars) redacted.vars = record(one.vars);
    return redacted;
  }

  function exception(one) {
    const frames = one.stacktrace?.frames ?? [];
    return { ...one, value: text(one.value ?? ""), stacktrace: { frames: frames.map(frame) } };
  }

  function request(one) {
    const redacted = { ...one, url: text(one.url) };
    for (const key of ["headers", "query_string"]) redacted[key] = pairs(one[key]);
    if ("data" in one) redacted.data = value(one.data);
    return redacted;
  }

  return {
    value,
    isSecret,
    /** A copy without secrets; what is no event is returned as it is. */
    event(event) {
      const redacted = { ...event };
      for (const key of ["message", "transaction"]) redacted[key] = text(event[key]);
      for (const key of ["contexts", "extra", "tags", "user"])
        if (typeof event[key] === "object" && event[key] !== null) redacted[key] = record(event[key]);
      if (event.request) redacted.request = request(event.request);
      if (event.exception?.values) redacted.exception = { values: event.exception.values.map(exception) };
      if (event.breadcrumbs?.values) redacted.breadcrumbs = { values: event.breadcrumbs.values.map(value) };
      return redacted;
    },
  };
};

function plain(name) {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

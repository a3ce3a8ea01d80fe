/** Helper functions of the official SDK, for applications that import them by these names. None of them throws. */
const { createRedactor } = require("./redact-event.js");
const { callsOf, isInApp } = require("./stack.js");

/** The hash that errors of one class, route and throwing line share. */
function generateFingerprintFromParts(name, route, stack) {
  const line = String(stack ?? "")
    .split("\n")
    .find((one) => /^\s*at /.test(one));
  let hash = 5_381;
  for (const character of `${name}:${route}:${line?.trim() ?? ""}`)
    hash = (Math.imul(hash, 33) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
exports.generateFingerprintFromParts = generateFingerprintFromParts;

exports.generateErrorFingerprint = (captured) =>
  generateFingerprintFromParts(captured?.name, captured?.route, captured?.stack);

/** The calls of a stack, the innermost first. */
exports.parseStackTrace = (stack) =>
  callsOf(stack).map(({ name, file, line, column }) => ({
    function: name,
    file,
    line,
    column,
    isNodeModule: /[\\/]node_modules[\\/]/.test(file),
    isInternal: file.startsWith("node:"),
  }));

const isApp = ({ file }) => typeof file === "string" && isInApp(file);
exports.getAppFrames = (frames) => frames.filter(isApp);
exports.getFirstAppFrame = (frames) => frames.find(isApp);

exports.formatStackFrames = (frames) =>
  frames
    .map((frame) => `    at ${frame.function ?? "<anonymous>"} (${frame.file}:${frame.line}:${frame.column})`)
    .join("\n");

const redactorOf = (client) => createRedactor(client?.options?.redactFields);

/** @param headers of the web's kind, or an object */
exports.sanitizeHeaders = (headers, client) =>
  redactorOf(client).value(Object.fromEntries(headers?.entries?.() ?? Object.entries(headers ?? {})));

exports.sanitizeQueryParams = (url, client) => redactorOf(client).value(Object.fromEntries(url.searchParams));

exports.sanitizeObject = (value, client) => redactorOf(client).value(value);

/** The value itself, or where its JSON is longer than `most` characters the beginning of that. */
function truncateBody(data, most) {
  const text = typeof data === "string" ? data : (JSON.stringify(data) ?? "");
  if (text.length <= most) return { body: data, truncated: false };
  if (typeof data === "string") return { body: `${text.slice(0, most)}…`, truncated: true };
  const cut = {
    __truncated: true,
    __originalSize: text.length,
    __maxSize: most,
    preview: text.slice(0, most),
  };
  return { body: cut, truncated: true };
}
exports.truncateBody = truncateBody;

/** The body of a request of the web's kind without its secrets; null where it cannot be read. The request stays readable. */
exports.safeParseBody = async function safeParseBody(request, most, client) {
  try {
    const type = request.headers.get("content-type") ?? "";
    if (!/json|x-www-form-urlencoded|^text\//i.test(type))
      return { body: `[${type || "no content type"}]`, truncated: false };
    const text = await request.clone().text();
    const redactor = redactorOf(client);
    if (/x-www-form-urlencoded/i.test(type))
      return truncateBody(redactor.value(Object.fromEntries(new URLSearchParams(text))), most);
    return truncateBody(redactor.value(/json/i.test(type) ? JSON.parse(text) : text), most);
  } catch {
    return null;
  }
};

/** Frames of a V8 stack, with columns and the source around them. */
const fs = require("node:fs");
const path = require("node:path");
const { fileURLToPath } = require("node:url");

const MOST_FRAMES = 100;
const CONTEXT_LINES = 5;
const LONGEST_LINE = 512;
const LARGEST_FILE = 2_000_000;
const MOST_FILES = 200;
const LONGEST_STACK = 64_000;
const OWN_FOLDER = __dirname + path.sep;
const FRAME =
  /^\s*at (?:(async )?(.+?) \()?((?:file:|node:|webpack|[A-Za-z]:[\\/]|\/|<anonymous>)[^()]*?)(?::(\d+))?(?::(\d+))?\)?$/;

const sources = new Map();

/** `{ function, file, line, column }` for each call in the text of a stack, the innermost first. */
function callsOf(stack) {
  if (typeof stack !== "string") return [];
  const calls = [];
  for (const line of stack.slice(0, LONGEST_STACK).split("\n")) {
    const found = FRAME.exec(line);
    if (!found) continue;
    const [, , name, place, row, column] = found;
    const file = fileOf(place);
    if (file.startsWith(OWN_FOLDER)) continue;
    calls.push({ name: name ?? "<anonymous>", file, line: Number(row ?? 0), column: Number(column ?? 0) });
  }
  return calls;
}
exports.callsOf = callsOf;

function fileOf(place) {
  if (!place.startsWith("file:")) return place;
  try {
    return fileURLToPath(place.replace(/[?#].*$/, ""));
  } catch {
    return place;
  }
}

/** Whether a file is the application's own rather than the runtime's or a package's. */
function isInApp(file) {
  return path.isAbsolute(file) && !/[\\/]node_modules[\\/]/.test(file);
}
exports.isInApp = isInApp;

/**
 * The frames of an error in Sentry's form, the caller first.
 * @param localsAt local variables by file and line, asked from the innermost frame on
 */
exports.framesOf = function framesOf(stack, localsAt = () => undefined) {
  const calls = callsOf(stack).slice(0, MOST_FRAMES);
  const frames = calls.map((call) => {
    const inApp = isInApp(call.file);
    const vars = inApp ? localsAt(call.file, call.line) : undefined;
    return {
      filename: shownPath(call.file),
      abs_path: call.file,
      function: call.name.slice(0, 256),
      lineno: call.line || undefined,
      colno: call.column || undefined,
      in_app: inApp,
      ...sourceOf(call, inApp ? CONTEXT_LINES : 0),
      ...(vars === undefined ? {} : { vars }),
    };
  });
  return frames.reverse();
};

/** As the repository has it: below the working directory. */
function shownPath(file) {
  if (!path.isAbsolute(file)) return file;
  try {
    const below = path.relative(process.cwd(), file);
    if (process.cwd() !== path.parse(file).root && !below.startsWith("..") && !path.isAbsolute(below))
      return below.split(path.sep).join("/");
  } catch {
    // The working directory is gone.
  }
  return file;
}

function sourceOf({ file, line }, around) {
  const lines = path.isAbsolute(file) ? linesOf(file) : [];
  if (line < 1 || line > lines.length) return {};
  const cut = (text) => text.slice(0, LONGEST_LINE);
  const source = { context_line: cut(lines[line - 1]) };
  if (around === 0) return source;
  return {
    ...source,
    pre_context: lines.slice(Math.max(0, line - 1 - around), line - 1).map(cut),
    post_context: lines.slice(line, line + around).map(cut),
  };
}

/** Read once: what runs is what stood there when the program was started, or nearly so. */
function linesOf(file) {
  const known = sources.get(file);
  if (known) return known;
  let lines = [];
  try {
    if (fs.statSync(file).size <= LARGEST_FILE) lines = fs.readFileSync(file, "utf8").split(/\r?\n/);
  } catch {
    // Bundled, or gone: frames do without.
  }
  if (sources.size >= MOST_FILES) sources.delete(sources.keys().next().value);
  sources.set(file, lines);
  return lines;
}

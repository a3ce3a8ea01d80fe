/** Reporter for `node --test`. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import records from "./records.cjs";

// biome-ignore lint/style/noDefaultExport: the runner takes the default export for the reporter.
export default async function* report(source) {
  const recorder = records.recorder();
  const begun = new Map();
  const running = new Map();
  const printed = new Map();
  const withTests = new Set();
  const unclear = new Map();
  const kinds = new Map();

  /** Names from the outermost suite to this test, by depth. */
  function names(stacks, { file, nesting, name }) {
    const stack = stacks.get(file) ?? [];
    stack.length = nesting;
    stack[nesting] = name;
    stacks.set(file, stack);
    return stack.filter((one) => one !== undefined);
  }

  function placeOf(file, { nesting, name, line, column }) {
    return [file, nesting, line, column, name].join("\0");
  }

  /** The runner's own entry for a file: it stands for the process, not for a test in it. */
  function isFile({ nesting, name, file }) {
    return nesting === 0 && file !== undefined && (resolve(name) === file || name === file);
  }

  for await (const { type, data } of source) {
    const file = data?.file ?? data?.entryFile;
    if (type === "test:enqueue" && file) {
      kinds.set(placeOf(file, data), data.type);
    } else if (type === "test:dequeue" && file && !isFile(data)) {
      const path = names(running, data);
      // What waited in a queue is taken from it with the kind of another one.
      const kind = kinds.get(placeOf(file, data)) ?? data.type;
      if (kind === "test") recorder.started(file, path);
      // Older versions do not say whether it is a suite before it has ended.
      else if (kind === undefined) unclear.set(`${file}\0${path.join(" ")}`, { file, path });
    } else if (type === "test:start" && file && !isFile(data)) {
      names(begun, data);
    } else if (type === "test:stderr" || type === "test:stdout") {
      const name = data.entryFile ?? (data.file ? resolve(data.file) : "");
      printed.set(name, `${printed.get(name) ?? ""}${data.message}`.slice(-8000));
    } else if ((type === "test:pass" || type === "test:fail") && file) {
      finish(type === "test:pass", data, file);
    }
    yield "";
  }
  for (const { file, path } of unclear.values()) recorder.started(file, path);
  recorder.end();

  function finish(passed, data, file) {
    const failure = data.details?.error;
    const kind = failure?.failureType;
    if (isFile(data)) {
      if (passed && !withTests.has(file)) {
        // A plain script is a test of its own: it passed by ending well. One that has tests should have run them.
        if (importsRunner(file))
          recorder.collectionError(file, null, "The file ended before its tests had run.");
        else
          recorder.test(file, [], {
            outcome: data.skip ? "skipped" : "passed",
            durationMs: data.details?.duration_ms,
          });
      } else if (!passed && kind !== "subtestsFailed") {
        recorder.collectionError(file, errorOf(failure), printed.get(file));
      }
      return;
    }
    withTests.add(file);
    const path = names(begun, data);
    unclear.delete(`${file}\0${path.join(" ")}`);
    if (data.details?.type === "suite") {
      if (!passed && kind !== "subtestsFailed")
        recorder.collectionError(`${file}::${path.join(" ")}`, errorOf(failure));
      return;
    }
    const skipped = passed && (data.skip !== undefined || data.todo !== undefined);
    const todo = !passed && data.todo !== undefined;
    recorder.test(file, path, {
      outcome: skipped || todo ? "skipped" : passed ? "passed" : kind === "hookFailed" ? "error" : "failed",
      durationMs: data.details?.duration_ms,
      error: passed ? null : errorOf(failure),
      output: "",
    });
  }

  function importsRunner(file) {
    try {
      return /["']node:test["']/.test(readFileSync(file, "utf8"));
    } catch {
      return false;
    }
  }

  /** The runner wraps what was thrown. */
  function errorOf(failure) {
    const cause = failure?.cause;
    return typeof cause === "object" && cause !== null ? cause : failure;
  }
}

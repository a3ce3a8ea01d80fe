/**
 * Results and errors as records, and their way out to the launcher. Loaded into every version of Node
 * and every runner that a project may use; needs nothing but Node itself.
 */
const fs = require("node:fs");

const LONGEST_OUTPUT = 8000;
/** The launcher listens here; children of the runner do not inherit it. */
const DESCRIPTOR = 3;

/** Writes one record as a line. */
function send(record) {
  let bytes = Buffer.from(`${JSON.stringify(record)}\n`);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(fs.writeSync(DESCRIPTOR, bytes));
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

/**
 * An error with its causes and members; anything else that was thrown counts as an error without a stack. Stands by
 * itself, because its text is also sent into a paused program.
 */
function describeError(root) {
  const seen = new Set();

  function text(value, longest) {
    try {
      return String(value ?? "").slice(0, longest);
    } catch {
      return "";
    }
  }

  /** Names of the classes above the one that the error's name stands for. */
  function basesOf(value) {
    const names = [];
    for (
      let link = Object.getPrototypeOf(value);
      link !== null && names.length < 20;
      link = Object.getPrototypeOf(link)
    ) {
      const name = Object.getOwnPropertyDescriptor(link, "constructor")?.value?.name;
      if (typeof name === "string" && name !== "" && name !== "Object") names.push(name.slice(0, 300));
    }
    return names[0] === value.name ? names.slice(1) : names;
  }

  function describe(value) {
    if (seen.size >= 32 || seen.has(value)) return null;
    seen.add(value);
    if (typeof value !== "object" || value === null) {
      return { type: "Error", bases: [], message: text(value, 4000), stack: "", cause: null, members: [] };
    }
    const members = Array.isArray(value.errors) ? value.errors.slice(0, 8) : [];
    return {
      type: typeof value.name === "string" && value.name !== "" ? value.name.slice(0, 300) : "Error",
      bases: basesOf(value),
      message: text(value.message, 4000),
      stack: typeof value.stack === "string" ? value.stack.slice(0, 16000) : "",
      cause: value.cause === undefined || value.cause === null ? null : describe(value.cause),
      members: members.map(describe).filter((member) => member !== null),
    };
  }

  return describe(root);
}

function tail(text) {
  return typeof text === "string" ? text.slice(-LONGEST_OUTPUT) : "";
}

/** Errors as people read them: the stack, then those of its causes. */
function printed(error) {
  if (error === null) return "";
  const own = error.stack.includes(error.message)
    ? error.stack
    : `${error.type}: ${error.message}\n${error.stack}`;
  return tail(error.cause ? `${own}\n[cause]: ${printed(error.cause)}` : own);
}

/** The tests that were asked for; an empty list stands for all. */
function wantedTests(wanted) {
  const whole = new Set(wanted.filter(({ name }) => name === null).map(({ file }) => file));
  const named = new Set(
    wanted.filter(({ name }) => name !== null).map(({ file, name }) => `${file}\0${name}`),
  );
  return (file, name) => wanted.length === 0 || whole.has(file) || named.has(`${file}\0${name}`);
}

/** The launcher says in a variable what is wanted. */
function wantedHere() {
  return JSON.parse(process.env.BUGSTACK_WANTED || "[]");
}

/** Collects results and counts them, so that the launcher can tell a whole run from one that was cut short. */
function createRecorder({ wanted = wantedHere(), out = send } = {}) {
  const isWanted = wantedTests(wanted);
  const counts = { selected: 0, finished: 0, collectionErrors: 0 };
  const started = new Set();
  const finished = new Set();
  return {
    started(file, names) {
      const name = names.join(" ");
      if (!isWanted(file, name) || started.has(`${file}\0${name}`)) return;
      started.add(`${file}\0${name}`);
      if (!finished.has(`${file}\0${name}`)) counts.selected += 1;
      out({ kind: "started", file, name, title: names.at(-1) ?? "" });
    },
    test(file, names, { outcome, durationMs, error, output }) {
      const name = names.join(" ");
      const key = `${file}\0${name}`;
      // Of two tests with one name the worse counts: they cannot be told apart.
      if (!isWanted(file, name) || (finished.has(key) && outcome !== "failed")) return;
      if (!finished.has(key)) {
        finished.add(key);
        if (!started.has(key)) counts.selected += 1;
        counts.finished += 1;
      }
      const described = error === undefined || error === null ? null : describeError(error);
      const failure =
        outcome === "failed" || outcome === "error"
          ? { error: described, output: tail(output) || printed(described) }
          : null;
      out({
        kind: "test",
        file,
        name,
        title: names.at(-1) ?? "",
        outcome,
        durationMs: Math.max(0, Number(durationMs) || 0),
        failure,
      });
    },
    /** A result that counts only when there is none yet. */
    late(file, names, result) {
      if (!finished.has(`${file}\0${names.join(" ")}`)) this.test(file, names, result);
    },
    collectionError(where, error, output) {
      counts.collectionErrors += 1;
      const described = error === undefined || error === null ? null : describeError(error);
      out({
        kind: "collection_error",
        where: String(where).slice(0, 900),
        failure: { error: described, output: tail(output) || printed(described) },
      });
    },
    end() {
      out({ kind: "runner_end", ...counts });
    },
  };
}

let ownRecorder = null;

/** The one recorder of this process. */
function recorder() {
  ownRecorder ??= createRecorder();
  return ownRecorder;
}

/** Whether the recorder of this process is in use. */
function isRecording() {
  return ownRecorder !== null;
}

module.exports = { recorder, isRecording, createRecorder, describeError, printed, send };

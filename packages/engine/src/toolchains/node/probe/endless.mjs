/** Ends tests that do not end by themselves, by the processor time that they use, so that a busy machine does not. */
import { readdirSync, readFileSync } from "node:fs";

const LOOK_MS = 100;
const TICKS_PER_SECOND = 100;
/** Beside its test a process may just be loading what the next one needs. */
const LOADING_SECONDS = 2;

/**
 * Watches the runner and all that it starts. Whoever works for too long from one record to the next is ended: the
 * process of the test where the runner has one for each file, else the runner itself.
 * @param seconds processor time of a test; null: nothing is watched
 * @param hasOwnProcesses whether the runner goes on without the process of a file
 * @param onOver takes the record of the test that was under way
 */
export function watchForEndless(runner, { seconds, hasOwnProcesses, onOver }) {
  if (seconds === null) return { heard() {}, stop() {} };
  const limit = seconds + LOADING_SECONDS;
  const running = new Map();
  const killed = new Set();
  let before = new Map();

  function look() {
    if (running.size === 0) return;
    const now = processorSeconds(runner.pid);
    for (const pid of now.keys()) if (!before.has(pid)) before.set(pid, 0);
    const over = [...now].find(([pid, { used }]) => !killed.has(pid) && used - before.get(pid) > limit);
    if (over) end(over[0], over[1].command);
  }

  function end(pid, command) {
    const tests = [...running.values()];
    const own = tests.find(({ file }) => command.includes(file)) ?? tests.at(-1);
    running.delete(keyOf(own));
    onOver(didNotEnd(own, limit));
    killed.add(pid);
    kill(hasOwnProcesses && pid !== runner.pid ? pid : runner.pid);
    before = usedBy(runner.pid);
  }

  const timer = setInterval(look, LOOK_MS);
  return {
    /** Takes what the runner tells of its tests. */
    heard(record) {
      if (record.kind === "started") running.set(keyOf(record), record);
      else if (record.kind === "test") running.delete(keyOf(record));
      else return;
      before = usedBy(runner.pid);
    },
    stop: () => clearInterval(timer),
  };
}

function keyOf({ file, name }) {
  return `${file}\0${name}`;
}

function didNotEnd({ file, name, title }, limit) {
  const message = `the test did not end within ${limit.toFixed(1)} s of processor time`;
  const error = { type: "TestDidNotEnd", bases: ["Error"], message, stack: "", cause: null, members: [] };
  const failure = { error, output: message };
  return { kind: "test", file, name, title, outcome: "failed", durationMs: limit * 1000, failure };
}

function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

function usedBy(root) {
  return new Map([...processorSeconds(root)].map(([pid, { used }]) => [pid, used]));
}

/** Processor time so far and command line of a process and of all below it. */
function processorSeconds(root) {
  const parents = new Map();
  const all = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const text = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
      parents.set(Number(name), Number(fields[1]));
      all.set(Number(name), (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND);
    } catch {
      // It has ended meanwhile.
    }
  }
  const below = new Map();
  for (const [pid, used] of all) {
    let up = pid;
    while (up !== undefined && up !== root && up > 1) up = parents.get(up);
    if (up === root) below.set(pid, { used, command: commandOf(pid) });
  }
  return below;
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

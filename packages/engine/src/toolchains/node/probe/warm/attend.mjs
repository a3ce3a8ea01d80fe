/** Watches one process that runs tests: takes its records, and ends it when its time is over. */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const MOST_OUTPUT = 32 * 1024;
const MOST_RECORDS = 20_000;
const LOOK_MS = 20;
const TICKS_PER_SECOND = 100;
/** A process that waits may take this much longer than one that works. */
const PATIENCE = 4;

/**
 * @param seconds processor time of the whole run
 * @param testSeconds processor time from one record to the next; null where only the whole counts
 * @returns `{ exitCode, ended, records, end, output, durationMs }`
 */
export function attend({ child, isOver }, { seconds, testSeconds, end }) {
  return new Promise((resolve) => {
    const started = performance.now();
    const records = [];
    let output = "";
    let closing = null;
    let ended = null;
    let mark = { at: started, used: processorSeconds(child.pid) };
    const whole = { at: started, used: mark.used };

    function stop(why) {
      ended ??= why;
      end();
    }
    function overdue(since, limit) {
      const waited = (performance.now() - since.at) / 1000;
      if (waited <= limit) return false;
      return waited > limit * PATIENCE || processorSeconds(child.pid) - since.used > limit;
    }
    const timer = setInterval(() => {
      if (overdue(whole, seconds) || (testSeconds !== null && overdue(mark, testSeconds))) stop("time");
    }, LOOK_MS);

    const lines = createInterface({ input: child.stdio[3] });
    lines.on("line", (line) => {
      let record;
      try {
        record = JSON.parse(line);
      } catch {
        return;
      }
      mark = { at: performance.now(), used: processorSeconds(child.pid) };
      if (record?.kind === "runner_end") closing = record;
      else if (records.length < MOST_RECORDS) records.push(record);
      else stop("output");
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output = (output + chunk.toString()).slice(-MOST_OUTPUT);
      });
    // What it started and left alive may hold its outputs open.
    child.once("exit", () => setTimeout(end, LOOK_MS));
    child.once("close", finish);
    if (isOver) finish(null, null);

    function finish(code, signal) {
      clearInterval(timer);
      const exitCode = ended === null ? code : null;
      resolve({
        exitCode,
        ended: ended ?? (signal === null && code !== null ? "exit" : "signal"),
        records,
        end: closing,
        output,
        durationMs: performance.now() - started,
      });
    }
  });
}

/** Processor time of a process so far, 0 where that is not to be had. */
function processorSeconds(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}

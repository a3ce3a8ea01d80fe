/** Watches one process that runs tests: takes its records, and ends it when its time is over. */
import { createClock } from "./clock.mjs";

const MOST_OUTPUT = 32 * 1024;
const MOST_RECORDS = 20_000;
/** What a process started and left alive may hold its outputs open for so long. */
const LINGER_MS = 20;

/**
 * @param seconds processor time of the whole run
 * @param testSeconds processor time from one record to the next; null where only the whole counts
 * @returns `{ exitCode, ended, records, end, output, durationMs }`
 */
export function attend(one, { seconds, testSeconds, end }) {
  const { child } = one;
  return new Promise((resolve) => {
    const started = performance.now();
    const records = [];
    let output = "";
    let closing = null;
    let ended = null;
    let lingering = null;

    function stop(why) {
      ended ??= why;
      end();
    }
    const clocks = [createClock(child.pid, seconds, () => stop("time"))];
    const test = testSeconds === null ? null : createClock(child.pid, testSeconds, () => stop("time"));
    if (test) clocks.push(test);

    one.hear = (record) => {
      test?.restart();
      if (record?.kind === "stays") finish(0, null);
      else if (record?.kind === "runner_end") closing = record;
      else if (records.length < MOST_RECORDS) records.push(record);
      else stop("output");
    };
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output = (output + chunk.toString()).slice(-MOST_OUTPUT);
      });
    child.once("exit", () => {
      lingering = setTimeout(end, LINGER_MS);
    });
    child.once("close", finish);
    if (one.isOver) finish(null, null);

    function finish(code, signal) {
      one.hear = null;
      clearTimeout(lingering);
      for (const clock of clocks) clock.stop();
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

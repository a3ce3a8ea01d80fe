/** Time limits of processes, by the processor time that they use, so that a busy machine does not make them fail. */
import { readFileSync } from "node:fs";

const LOOK_MS = 20;
const TICKS_PER_SECOND = 100;
/** A process that waits may take this much longer than one that works. */
const PATIENCE = 4;

/**
 * Calls `onOver` once when the process has worked for so many seconds since the start, or the last `restart`.
 * @param leastWait seconds that one which waits has in any case
 */
export function createClock(pid, limit, onOver, leastWait = 0) {
  const longest = Math.max(limit * PATIENCE, leastWait);
  let started;
  let before;
  let isOver = false;

  function restart() {
    started = performance.now();
    before = processorSeconds(pid);
  }
  function used() {
    return processorSeconds(pid) - before;
  }
  restart();
  const timer = setInterval(() => {
    const waited = (performance.now() - started) / 1000;
    if (waited <= limit || (waited <= longest && used() <= limit)) return;
    isOver = true;
    clearInterval(timer);
    onOver();
  }, LOOK_MS);
  return {
    restart,
    used,
    stop: () => clearInterval(timer),
    get isOver() {
      return isOver;
    },
  };
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

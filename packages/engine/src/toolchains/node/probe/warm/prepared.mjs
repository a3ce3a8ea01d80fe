/** Prepared processes, started ahead of the runs that they are for. Each is used once. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createTraces } from "./traces.mjs";

/** So many wait: one for the next run, and one that is still starting. */
const SPARE = 2;

/**
 * @param start `{ words, directory, environment, folders, isEarly }`: how one is started, the folders for temporary files
 *   (the first for its own), and whether it may start before the tree is as it shall be.
 */
export function createPrepared(start) {
  const waiting = [];
  const living = new Set();
  const traces = createTraces(start.folders);
  let closed = false;

  function launch() {
    const scratch = mkdtempSync(join(start.folders[0], "bugstack-run-"));
    const [home, temporary] = [join(scratch, "home"), join(scratch, "tmp")];
    mkdirSync(home);
    mkdirSync(temporary);
    const child = spawn(process.execPath, start.words, {
      cwd: start.directory,
      env: { ...start.environment, HOME: home, TMPDIR: temporary },
      stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
      // A session of its own: what it starts is known by it.
      detached: true,
    });
    child.stdio[4].on("error", () => {});
    child.on("error", () => {});
    const one = { child, scratch, isOver: false };
    child.once("close", () => {
      one.isOver = true;
    });
    living.add(one);
    return one;
  }

  function fill() {
    while (!closed && start.isEarly && waiting.length < SPARE) waiting.push(launch());
  }

  return {
    fill,
    take() {
      let one = waiting.shift();
      // It may have ended while it waited, for lack of memory for instance.
      while (one?.isOver) {
        this.end(one);
        one = waiting.shift();
      }
      return one ?? launch();
    },
    /** Ends a process and all that it started; what it left in the folders for temporary files goes as well. */
    end(one) {
      living.delete(one);
      kill(one.child);
      rmSync(one.scratch, { recursive: true, force: true, maxRetries: 3 });
    },
    /** Whatever runs here and belongs to none of the waiting ones. False where that could not be ended. */
    clean() {
      return traces.remove([...living].map(({ child, scratch }) => ({ pid: child.pid, scratch })));
    },
    close() {
      closed = true;
      for (const one of [...living]) this.end(one);
    },
  };
}

function kill(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nobody is left of it.
  }
}

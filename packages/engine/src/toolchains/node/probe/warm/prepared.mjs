/** Prepared processes, started ahead of the runs that they are for. Each is used once. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * @param start `{ words, directory, environment, folders, traces, spare, isEarly }`: how one is started, the folders for
 *   temporary files (the first for its own), how many wait, and whether that may be before the tree is as it shall be.
 */
export function createPrepared(start) {
  const waiting = [];
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
    // That it is gone is told by its end.
    for (const part of [child, ...child.stdio]) part?.on("error", () => {});
    const { promise: standing, resolve: stand } = withResolvers();
    const one = { child, scratch, isOver: false, standing, hear: null };
    child.once("close", () => {
      one.isOver = true;
      stand();
    });
    createInterface({ input: child.stdio[3] }).on("line", (line) => {
      let record;
      try {
        record = JSON.parse(line);
      } catch {
        return;
      }
      if (record?.kind === "standing") stand();
      else one.hear?.(record);
    });
    start.traces.keep(one);
    return one;
  }

  function fill() {
    while (!closed && start.isEarly && waiting.length < start.spare) waiting.push(launch());
  }

  return {
    fill,
    /** When all that wait have loaded what they load: until then the tree has to stay as it is. */
    async standing() {
      await Promise.all(waiting.map((one) => one.standing));
    },
    take() {
      let one = waiting.shift();
      // It may have ended while it waited, for lack of memory for instance.
      while (one?.isOver) {
        this.end(one);
        one = waiting.shift();
      }
      return one ?? launch();
    },
    /** Gives back one that stays for further runs. */
    give: (one) => waiting.push(one),
    /** Ends a process and all that it started; what it left in the folders for temporary files goes as well. */
    end(one) {
      start.traces.release(one);
      kill(one.child);
      rmSync(one.scratch, { recursive: true, force: true, maxRetries: 3 });
    },
    close() {
      closed = true;
      for (const one of start.traces.kept()) this.end(one);
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

function withResolvers() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, writeSync } from "node:fs";
import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { Account } from "./account.ts";

/**
 * The watcher is a small shell process between us and the postmaster. It reads from a named pipe that every process
 * of ours which uses the database holds open for writing. The kernel closes that end however a process dies, kill -9
 * included; when the last one is closed the watcher reads the end of the pipe and shuts the postmaster down. So the
 * pipe is the reference count, nothing has to be written down, and no orphan stays behind.
 *
 * A process that wants to use a running postmaster opens the pipe and writes a token; the watcher answers by
 * creating `held.<token>`. A watcher that has already read the end of the pipe never answers, so a newcomer cannot
 * take hold of a postmaster that is about to stop. Signals to the whole process group (ctrl-C, systemd) are ignored
 * here: the owners decide.
 *
 * If the watcher itself is killed, its postmaster stays until the next start, which recognises and stops it.
 */
const SCRIPT = `
trap '' HUP INT TERM
run=$1
shift
rm -f "$run/pid"
(
  sh -c 'echo $$ >"$0" && exec "$@"' "$run/pid" "$@"
  [ -p "$run/owners" ] && kill -0 $$ 2>/dev/null && echo gone >"$run/owners"
) </dev/null &
while read -r line; do
  case $line in
    gone) break ;;
    *[!0-9a-f]* | '') ;;
    *) : >"$run/held.$line" ;;
  esac
done
rm -f "$run/owners"
exec </dev/null
while [ ! -s "$run/pid" ]; do sleep 0.1; done
read -r pid <"$run/pid"
n=0
while kill -INT "$pid" 2>/dev/null; do
  n=$((n + 1))
  [ "$n" -gt 300 ] && kill -QUIT "$pid"
  sleep 0.1
done
wait
`;

/** Our hold on a running postmaster: it lives at least until this is released or our process ends. */
export interface Hold {
  release(): void;
}

const run = promisify(execFile);
const pipeOf = (directory: string) => join(directory, "owners");

/** Starts the watcher and, under it, `command`. The caller holds the postmaster from its first moment. */
export async function startWatcher(
  directory: string,
  account: Account,
  command: readonly string[],
  log: number,
): Promise<{ hold: Hold; child: ChildProcess }> {
  const pipe = pipeOf(directory);
  const identity = process.geteuid?.() === 0 ? { uid: account.uid, gid: account.gid } : {};
  await rm(pipe, { force: true });
  await run("mkfifo", ["-m", "600", pipe], { ...identity, cwd: "/" });
  // Opened for both at first: opening one end alone would wait for the other.
  const both = openSync(pipe, constants.O_RDWR);
  const reader = openSync(pipe, constants.O_RDONLY);
  const writer = openSync(pipe, constants.O_WRONLY);
  try {
    const child = spawn("/bin/sh", ["-c", SCRIPT, "bugstack-postgres-watcher", directory, ...command], {
      ...identity,
      cwd: directory,
      detached: true,
      stdio: [reader, log, log],
      env: { PATH: process.env.PATH ?? "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
    });
    child.unref();
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", reject);
    });
    return { hold: holdOf(writer), child };
  } catch (cause) {
    closeSync(writer);
    throw cause;
  } finally {
    closeSync(reader);
    closeSync(both);
  }
}

/** Takes hold of a postmaster that another process of ours started; null when none is there or it is stopping. */
export async function joinWatcher(directory: string, ms = 2_000): Promise<Hold | null> {
  const writer = openOwners(directory);
  if (writer === null) return null;
  const token = randomBytes(8).toString("hex");
  const answer = join(directory, `held.${token}`);
  try {
    writeSync(writer, `${token}\n`);
    // The pipe goes away when the watcher has read its end.
    for (
      const deadline = Date.now() + ms;
      Date.now() < deadline && (await exists(pipeOf(directory)));
      await pause(5)
    ) {
      if (await exists(answer)) {
        await rm(answer, { force: true });
        return holdOf(writer);
      }
    }
  } catch {
    // The watcher went away while we wrote: the same as no answer.
  }
  closeSync(writer);
  return null;
}

/** Whether a watcher still reads the pipe. */
export function watcherLives(directory: string): boolean {
  const writer = openOwners(directory);
  if (writer !== null) closeSync(writer);
  return writer !== null;
}

/** The writing end of the pipe, without waiting; null when there is no pipe or nobody reads it. */
function openOwners(directory: string): number | null {
  try {
    const writer = openSync(pipeOf(directory), constants.O_WRONLY | constants.O_NONBLOCK);
    if (fstatSync(writer).isFIFO()) return writer;
    closeSync(writer);
  } catch {
    // Missing, or without a reader.
  }
  return null;
}

function holdOf(writer: number): Hold {
  let held = true;
  return {
    release() {
      if (held) closeSync(writer);
      held = false;
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What a run could leave behind for the next one, outside of the project's tree: processes and files. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROUNDS = 40;

/** @param folders private folders for temporary files; what lies there now stays. */
export function createTraces(folders) {
  const known = new Set(folders.flatMap((folder) => entriesOf(folder)));
  const living = new Set();
  return {
    /** Prepared processes, `{ child, scratch }`, and their own folders stay until they are released. */
    keep: (one) => living.add(one),
    release: (one) => living.delete(one),
    kept: () => [...living],
    /** Takes away the rest. @returns whether nothing is left. */
    remove() {
      const kept = new Set([...known, ...[...living].map(({ scratch }) => scratch)]);
      try {
        for (const path of folders.flatMap((folder) => entriesOf(folder)))
          if (!kept.has(path)) rmSync(path, { recursive: true, force: true });
      } catch {
        return false;
      }
      return endStrangers([...living].map(({ child }) => child.pid));
    },
  };
}

function entriesOf(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** Only in a sandbox with a process space of its own: elsewhere the others are not ours. */
function endStrangers(own) {
  if (!isAlone()) return true;
  const sessions = new Set([statusOf(process.pid).session, ...own]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const strangers = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => pid !== 1 && pid !== process.pid && isStranger(pid, sessions));
    if (strangers.length === 0) return true;
    for (const pid of strangers) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has ended meanwhile.
      }
    }
  }
  return false;
}

function isStranger(pid, sessions) {
  const { session, state } = statusOf(pid);
  return session !== null && state !== "Z" && !sessions.has(session);
}

function isAlone() {
  try {
    return readFileSync("/proc/1/comm", "utf8").trim() === "bwrap";
  } catch {
    return false;
  }
}

/** State and session, from behind the name, which may hold anything. */
function statusOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, , , session] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state, session: Number(session) };
  } catch {
    return { state: null, session: null };
  }
}

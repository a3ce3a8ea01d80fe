import { execFile, spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { UsageError } from "../usage.ts";
import { type ApplicationState, readState, writeState } from "./application-state.ts";

const run = promisify(execFile);
const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 10_000;

/** Puts the service on a commit and (re)starts it there as that release. Resolves when it answers. */
export async function restartAt(stateFile: string, commit: string, release: string): Promise<void> {
  const state = await readState(stateFile);
  await git(state.directory, ["fetch", "--quiet", state.repository, "+refs/heads/*:refs/remotes/origin/*"]);
  await git(state.directory, ["checkout", "--quiet", "--detach", commit]);
  await stopApplication(stateFile);
  await startApplication(stateFile, release);
}

export async function startApplication(stateFile: string, release: string): Promise<void> {
  const state = await readState(stateFile);
  const log = await open(state.logFile, "a");
  const child = spawn(
    state.python,
    ["-m", "uvicorn", "app.main:app", "--host", "127.0.0.1", "--port", String(state.port), "--no-access-log"],
    {
      cwd: state.directory,
      env: { ...state.environment, BUGSTACK_RELEASE: release, PYTHONDONTWRITEBYTECODE: "1" },
      stdio: ["ignore", log.fd, log.fd],
      detached: true,
    },
  );
  const failed = new Promise<never>((_, reject) => {
    child.once("error", (cause) =>
      reject(new UsageError(`The service could not be started: ${cause.message}`)),
    );
    child.once("exit", (code) =>
      reject(
        new UsageError(`The service ended at once (exit code ${code}).`, `Its log is ${state.logFile}.`),
      ),
    );
  });
  try {
    await Promise.race([answers(state), failed]);
  } catch (error) {
    if (child.pid !== undefined) kill(child.pid, "SIGKILL");
    const tail = (await readFile(state.logFile, "utf8").catch(() => "")).split("\n").slice(-15).join("\n");
    throw new UsageError(error instanceof Error ? error.message : String(error), tail);
  } finally {
    child.removeAllListeners();
    child.unref();
    await log.close();
  }
  if (child.pid === undefined) throw new UsageError("The service has no process id.");
  await writeState(stateFile, { ...state, process: { id: child.pid, release } });
}

/** Ends the service, politely first. */
export async function stopApplication(stateFile: string): Promise<void> {
  const state = await readState(stateFile).catch(() => null);
  const id = state?.process?.id;
  if (!state || id === undefined) return;
  if (await isOurs(id, state)) {
    kill(id, "SIGTERM");
    const end = Date.now() + STOP_TIMEOUT_MS;
    while (Date.now() < end && (await isOurs(id, state))) await sleep(25);
    if (await isOurs(id, state)) kill(id, "SIGKILL");
  }
  await writeState(stateFile, { ...state, process: null });
}

/** Process ids are used again: only a process that runs our interpreter on our port is ended. */
async function isOurs(id: number, state: ApplicationState): Promise<boolean> {
  try {
    const { stdout } = await run("ps", ["-o", "stat=,args=", "-p", String(id)]);
    return (
      !stdout.trim().startsWith("Z") && stdout.includes("uvicorn") && stdout.includes(String(state.port))
    );
  } catch {
    return false;
  }
}

async function answers(state: ApplicationState): Promise<void> {
  const end = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < end) {
    try {
      const response = await fetch(`http://127.0.0.1:${state.port}/health`, {
        signal: AbortSignal.timeout(1_000),
      });
      if (response.ok) return;
    } catch {
      // Not up yet.
    }
    await sleep(50);
  }
  throw new UsageError(`The service does not answer on port ${state.port}.`);
}

function kill(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch {
    // Gone already.
  }
}

export async function git(directory: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", ["-C", directory, "-c", "safe.directory=*", ...args], {
    timeout: 60_000,
    env: { ...process.env, GIT_TERMINAL_PROMPT: "0" },
  });
  return stdout.trim();
}

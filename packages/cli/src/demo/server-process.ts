import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { UsageError } from "../usage.ts";

const START_TIMEOUT_MS = 60_000;
const MAIN = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "main.ts");

export interface ServerProcess {
  readonly url: string;
  /** Ends it politely and waits for it. */
  stop(): Promise<void>;
  /** Resolves when it ends by itself. */
  readonly ended: Promise<void>;
}

/** Starts `bugstack serve` as a process of its own on a free port and waits until it is healthy. */
export async function startServerProcess(
  environment: Readonly<Record<string, string | undefined>>,
  logFile: string,
): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = await open(logFile, "a");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, "serve"], {
    env: { ...environment, BUGSTACK_PORT: String(port), BUGSTACK_URL: url },
    stdio: ["ignore", log.fd, log.fd],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await log.close();
  const end = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < end && child.exitCode === null) {
    if (await healthy(url)) return { url, ended, stop: () => stop(child, ended) };
    await sleep(50);
  }
  await stop(child, ended);
  const tail = (await readFile(logFile, "utf8").catch(() => "")).trim().split("\n").slice(-5).join("\n");
  throw new UsageError("The server did not start.", `${tail}\nIts log is ${logFile}.`);
}

export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const polite = await Promise.race([ended.then(() => true), sleep(20_000, false, { ref: false })]);
  if (!polite) child.kill("SIGKILL");
  await ended;
}

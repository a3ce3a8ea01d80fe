import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Target } from "./load.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const START_MS = 120_000;

/** `bugstack serve` as people start it, in a process of its own. */
export interface BugstackProcess {
  readonly child: ChildProcess;
  readonly url: string;
  api<T>(method: string, address: string, body?: unknown): Promise<T>;
  /** Ends it in peace. */
  stop(): Promise<void>;
}

export async function startBugstack(home: string): Promise<BugstackProcess> {
  const program = path.join(ROOT, "packages/cli/src/main.ts");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program, "serve"], {
    cwd: ROOT,
    env: {
      ...process.env,
      BUGSTACK_HOME: home,
      BUGSTACK_PORT: "0",
      BUGSTACK_LOG_LEVEL: "error",
      BUGSTACK_EVENTS_PER_MINUTE: "10000000",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  // Whoever stops the bench stops its servers.
  const end = () => child.kill("SIGKILL");
  process.on("exit", end);
  child.on("exit", () => process.off("exit", end));
  const late = setTimeout(() => child.kill("SIGKILL"), START_MS);
  let url: string | undefined;
  let tokenFile = "";
  if (!child.stderr) throw new Error("The server has no error output");
  const lines = createInterface({ input: child.stderr });
  for await (const line of lines) {
    const found = /listens on (http:\/\/\S+); the admin token is in (\S+)/.exec(line);
    if (!found?.[1] || !found[2]) continue;
    [, url, tokenFile] = found;
    break;
  }
  clearTimeout(late);
  if (url === undefined) throw new Error("The server did not start");
  child.stderr.resume();
  const token = (await readFile(tokenFile, "utf8")).trim();
  return {
    child,
    url,
    async api(method, address, body) {
      const answer = await fetch(`${url}/api/v1${address}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as never;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** A new project's address for envelopes. */
export async function newTarget(
  server: BugstackProcess,
  slug: string,
): Promise<Target & { readonly slug: string; readonly token: string; readonly number: number }> {
  const { project } = await server.api<{ project: { dsnNumber: number } }>("POST", "/projects", { slug });
  const { token } = await server.api<{ token: string }>("POST", `/projects/${slug}/keys`, { kind: "server" });
  return { ...targetOf(server.url, project.dsnNumber, token), slug, token, number: project.dsnNumber };
}

export function targetOf(url: string, number: number, token: string): Target {
  return { url: `${url}/api/${number}/envelope/`, query: `sentry_key=${token}&sentry_version=7` };
}

/** Events that are grouped, over all issues of a project. */
export async function groupedEvents(server: BugstackProcess, slug: string): Promise<number> {
  const { issues } = await server.api<{ issues: { events: number }[] }>(
    "GET",
    `/issues?project=${slug}&limit=1000`,
  );
  return issues.reduce((sum, { events }) => sum + events, 0);
}

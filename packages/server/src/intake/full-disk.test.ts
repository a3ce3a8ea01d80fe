import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { closeSync, openSync, statfsSync, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyCluster, sharedBinaries, TEST_INSTANCE, testHome } from "../store/testing.ts";

const SIZE = "192m";
const SENDERS = 4;
const STILL_FULL_MS = 8_000;
const RECOVERY_MS = 90_000;

/** A file system of its own needs the right to mount, in a namespace that nobody else sees. */
const canMount = await promisify(execFile)("unshare", [
  "--mount",
  "sh",
  "-c",
  "mount -t tmpfs -o size=1m tmpfs /mnt",
]).then(
  () => true,
  () => false,
);
if (!canMount) console.warn("The test of a full disk is left out: this user cannot mount a file system");

describe.runIf(canMount)("a disk that is full", () => {
  let template: string;
  let home: string;
  let server: { readonly child: ChildProcess; readonly url: string; readonly token: string };
  let started: ChildProcess | undefined;
  beforeAll(async () => {
    template = await testHome();
    home = await testHome();
    await copyCluster(template);
    server = await startOnSmallDisk();
  }, 120_000);
  afterAll(async () => {
    if (started?.exitCode === null && started.signalCode === null) {
      started.kill("SIGTERM");
      await once(started, "exit");
    }
    for (const folder of [template, home]) await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it("is told to clients as a time to wait, costs no acknowledged event, and is over when there is room again", {
    timeout: 240_000,
  }, async () => {
    const acknowledged: string[] = [];
    const others: Answer[] = [];
    const sendOne = async () => {
      const id = randomUUID().replaceAll("-", "");
      const answer = await send(id);
      if (answer.status === 200) acknowledged.push(id);
      else others.push(answer);
      return answer;
    };
    for (let sent = 0; sent < 20; sent++) expect((await sendOne()).status).toBe(200);

    const ballast = join(`/proc/${server.child.pid}/root`, home, "ballast");
    fill(ballast);
    const until = Date.now() + STILL_FULL_MS;
    const senders = Array.from({ length: SENDERS }, async () => {
      while (Date.now() < until || others.length === 0) if ((await sendOne()).status !== 200) await pause(20);
    });
    await Promise.all(senders);
    // Not one request without an answer, or with one that an SDK would take for its own fault.
    for (const answer of others)
      expect(answer).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^\d+$/) });
    expect(others[0]?.body).toMatchObject({ detail: expect.stringContaining("database") });
    const before = acknowledged.length;

    await rm(ballast);
    const freed = Date.now();
    while ((await sendOne()).status !== 200) {
      expect(Date.now() - freed).toBeLessThan(RECOVERY_MS);
      await pause(200);
    }
    for (let sent = 0; sent < 20; sent++) expect((await sendOne()).status).toBe(200);
    expect(acknowledged.length).toBeGreaterThan(before);
    const stored = await storedIds();
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  });

  async function startOnSmallDisk() {
    const module = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
    const program = `
      import { startServer } from ${module("../server.ts")};
      import { readSettings } from ${module("../settings.ts")};
      import { createProject } from ${module("../projects/projects.ts")};
      import { createKey } from ${module("../projects/keys.ts")};
      const server = await startServer(readSettings(), [], { binariesHome: ${JSON.stringify(await sharedBinaries())} });
      const { db } = server.context.store;
      const { token } = await createKey(db, await createProject(db, "shop", {}, "test"), { kind: "server" }, "test");
      process.once("SIGTERM", () => server.stop().then(() => process.exit(0)));
      process.on("SIGUSR2", async () => {
        const rows = await db.selectFrom("event_ledger").select("event_id").execute();
        process.stdout.write("ids " + JSON.stringify(rows.map((row) => row.event_id)) + "\\n");
      });
      process.stdout.write("ready " + server.address.port + " " + token + "\\n");`;
    const script = `
      mount -t tmpfs -o size=${SIZE},mode=755 tmpfs "$1" && cp -a "$2"/. "$1"/ && shift 2 && exec "$@"`;
    const node = [process.execPath, "--input-type=module", "-e", program];
    const child = spawn("unshare", ["--mount", "sh", "-c", script, "sh", home, template, ...node], {
      env: {
        ...process.env,
        BUGSTACK_HOME: home,
        BUGSTACK_PORT: "0",
        BUGSTACK_INSTANCE: TEST_INSTANCE,
        BUGSTACK_LOG_LEVEL: "error",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    started = child;
    const [, port = "", token = ""] = (await lineOf(child, /^ready (\d+) (\S+)$/)) ?? [];
    return { child, url: `http://127.0.0.1:${port}`, token };
  }

  async function storedIds(): Promise<ReadonlySet<string>> {
    const line = lineOf(server.child, /^ids (.*)$/);
    server.child.kill("SIGUSR2");
    return new Set(JSON.parse((await line)[1] ?? "[]") as string[]);
  }

  interface Answer {
    readonly status: number;
    readonly retryAfter: string | null;
    readonly body: unknown;
  }

  async function send(id: string): Promise<Answer> {
    const event = { event_id: id, message: `m ${id}`, extra: { padding: randomUUID().repeat(400) } };
    const answer = await fetch(`${server.url}/api/capture`, {
      method: "POST",
      body: JSON.stringify(event),
      headers: { "x-bugstack-api-key": server.token },
      signal: AbortSignal.timeout(30_000),
    });
    return {
      status: answer.status,
      retryAfter: answer.headers.get("retry-after"),
      body: await answer.json(),
    };
  }
});

function lineOf({ stdout }: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  if (!stdout) throw new Error("The process has no output");
  const lines = createInterface({ input: stdout });
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      const found = pattern.exec(line);
      if (!found) return;
      resolve(found);
      lines.close();
      // Who does not read on keeps the server from ending: its last lines could not be written.
      stdout.resume();
    });
    lines.once("close", () => reject(new Error(`The process never said ${pattern}`)));
  });
}

/** Writes a file until nothing more fits. */
function fill(path: string): void {
  const { bsize } = statfsSync(join(path, ".."));
  const handle = openSync(path, "w");
  try {
    for (let size = 1024 * 1024; size >= bsize; )
      try {
        writeSync(handle, Buffer.alloc(size));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== "ENOSPC") throw cause;
        size /= 2;
      }
  } finally {
    closeSync(handle);
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createKey } from "../projects/keys.ts";
import { createProject } from "../projects/projects.ts";
import { openDatabase, type Store } from "../store/database.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../store/embedded/embedded-postgres.ts";
import { migrate } from "../store/migrations/migrate.ts";
import { copyCluster, sharedBinaries, TEST_INSTANCE, testHome } from "../store/testing.ts";

const SENDERS = 16;

describe("kill -9 of the server under load", () => {
  let home: string;
  let binariesHome: string;
  let token: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    home = await testHome();
    await copyCluster(home);
    binariesHome = await sharedBinaries();
    await withStore(async ({ db }) => {
      await migrate(db);
      const project = await createProject(db, "shop", {}, "test");
      ({ token } = await createKey(db, project, { kind: "server" }, "test"));
    });
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    // Lets the database go down before its files are removed.
    await withStore(async () => undefined);
    await rm(home, { recursive: true, force: true });
  });

  it("loses no acknowledged event and stores none twice", { timeout: 120_000 }, async () => {
    const acknowledged: string[] = [];
    const sent: string[] = [];
    for (let round = 0; round < 3; round++) {
      const server = await startServerProcess();
      const load = startLoad(server.url, sent, acknowledged);
      // The first kill falls among the first commits, the later ones deeper into the stream.
      const goal = acknowledged.length + 50 + round * 150;
      while (acknowledged.length < goal) await pause(2);
      server.child.kill("SIGKILL");
      await load.stop();
    }
    // Every unanswered event is sent again, as an SDK would, and some answered ones too.
    const last = await startServerProcess();
    for (const id of [...sent.filter((one) => !acknowledged.includes(one)), ...acknowledged.slice(0, 20)]) {
      expect((await send(last.url, id)).status).toBe(200);
    }
    last.child.kill("SIGTERM");
    await once(last.child, "exit");

    await withStore(async ({ db }) => {
      // Of a storm one event stands for many, and each id is noted as taken.
      const { rows } = await sql<{ id: string }>`select event_id as id from event_ledger`.execute(db);
      const noted = new Set(rows.map((row) => row.id));
      expect(acknowledged.filter((id) => !noted.has(id))).toEqual([]);
      expect(new Set(sent)).toEqual(noted);
      const {
        rows: [stored],
      } = await sql<{ all: string; grouped: string }>`
        select sum(occurrences) as all, sum(occurrences) filter (where digested_at is not null) as grouped
        from events`.execute(db);
      expect(Number(stored?.all)).toBe(noted.size);
      // The last server stopped in peace, after its worker had time: what is left is grouped by the next one.
      const issue = await db.selectFrom("issues").select("event_count").executeTakeFirstOrThrow();
      expect(issue.event_count).toBe(Number(stored?.grouped));
    });
  });

  async function startServerProcess(): Promise<{ child: ChildProcess; url: string }> {
    const module = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
    const program = `
      import { startServer } from ${module("../server.ts")};
      import { readSettings } from ${module("../settings.ts")};
      const server = await startServer(readSettings(), [], { binariesHome: ${JSON.stringify(binariesHome)} });
      process.once("SIGTERM", () => server.stop());
      process.stdout.write("port " + server.address.port + "\\n");`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
      env: {
        ...process.env,
        BUGSTACK_HOME: home,
        BUGSTACK_PORT: "0",
        BUGSTACK_INSTANCE: TEST_INSTANCE,
        BUGSTACK_LOG_LEVEL: "error",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /^port (\d+)$/.exec(line)?.[1];
      if (port) return { child, url: `http://127.0.0.1:${port}` };
    }
    throw new Error("The server did not start");
  }

  function startLoad(url: string, sent: string[], acknowledged: string[]): { stop(): Promise<void> } {
    let stopped = false;
    const senders = Array.from({ length: SENDERS }, async () => {
      while (!stopped) {
        const id = randomUUID().replaceAll("-", "");
        sent.push(id);
        const answer = await send(url, id).catch(() => null);
        if (answer?.status === 200) acknowledged.push(id);
        if (answer === null) return;
      }
    });
    return {
      async stop() {
        stopped = true;
        await Promise.all(senders);
      },
    };
  }

  async function send(url: string, id: string): Promise<{ status: number }> {
    const event = {
      event_id: id,
      platform: "python",
      exception: { values: [{ type: "ValueError", value: "the same", stacktrace: { frames: [] } }] },
      extra: { padding: "x".repeat(4_000) },
    };
    const answer = await fetch(`${url}/api/capture`, {
      method: "POST",
      body: JSON.stringify(event),
      headers: { "x-bugstack-api-key": token },
    });
    await answer.arrayBuffer();
    return { status: answer.status };
  }

  async function withStore(task: (store: Store) => Promise<void>): Promise<void> {
    const postgres: EmbeddedPostgres = await startEmbeddedPostgres({
      home,
      instance: TEST_INSTANCE,
      binariesHome,
    });
    try {
      const store = await openDatabase(postgres.url);
      try {
        await task(store);
      } finally {
        await store.close();
      }
    } finally {
      await postgres.stop();
    }
  }
});

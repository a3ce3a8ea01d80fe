import { rm } from "node:fs/promises";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createKey } from "./projects/keys.ts";
import { createProject } from "./projects/projects.ts";
import { type RunningServer, startServer } from "./server.ts";
import { readSettings } from "./settings.ts";
import { openTestStore, type TestStore, testHome } from "./store/testing.ts";

describe("the server", () => {
  let store: TestStore;
  let home: string;
  beforeAll(async () => {
    store = await openTestStore();
    home = await testHome();
  });
  afterAll(async () => {
    await store.close();
    await rm(home, { recursive: true, force: true });
  });

  const start = (
    extensions: Parameters<typeof startServer>[1] = [],
    environment: Record<string, string> = {},
  ) =>
    startServer(
      readSettings({ BUGSTACK_HOME: home, BUGSTACK_PORT: "0", DATABASE_URL: store.url, ...environment }),
      extensions,
      { log: pino({ level: "silent" }) },
    );
  const urlOf = ({ address }: RunningServer) => `http://127.0.0.1:${address.port}`;

  it("uses the database of DATABASE_URL and starts none of its own", async () => {
    const server = await start();
    expect(server.context.store.url).toBe(store.url);
    expect((await fetch(`${urlOf(server)}/health`)).status).toBe(200);
    await server.stop();
    await server.stop();
    await expect(fetch(`${urlOf(server)}/health`)).rejects.toThrow();
  });

  it("writes what it was handed before it stops", async () => {
    const project = await createProject(store.db, "stopping", {}, "test");
    const { token } = await createKey(store.db, project, { kind: "server" }, "test");
    const server = await start();
    const answers = Array.from({ length: 20 }, () =>
      fetch(`${urlOf(server)}/api/capture`, {
        method: "POST",
        body: JSON.stringify({ message: "last words" }),
        headers: { "x-bugstack-api-key": token },
      }).then(
        ({ status }) => status,
        () => null,
      ),
    );
    const first = await Promise.race(answers);
    await server.stop();
    const statuses = await Promise.all(answers);
    expect(first).toBe(200);
    const { count } = await store.db
      .selectFrom("event_ledger")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("project_id", "=", project.id)
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBeGreaterThanOrEqual(statuses.filter((status) => status === 200).length);
  });

  it("stops what it has started when a later step fails", async () => {
    const stopped: string[] = [];
    const failing = start([
      {
        name: "worker",
        start: async () => ({
          stop: async () => {
            stopped.push("worker");
          },
        }),
      },
      {
        name: "broken",
        start: () => Promise.reject(new Error("this one cannot start")),
      },
    ]);
    await expect(failing).rejects.toThrow("this one cannot start");
    expect(stopped).toEqual(["worker"]);
  });

  it("says in one sentence that the database is not there", async () => {
    await expect(start([], { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" })).rejects.toMatchObject({
      code: "store_unavailable",
      remedy: expect.stringContaining("DATABASE_URL"),
    });
  });
});

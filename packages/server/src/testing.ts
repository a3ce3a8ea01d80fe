import { rm } from "node:fs/promises";
import { pino } from "pino";
import type { ServerExtension } from "./extension.ts";
import { createKey } from "./projects/keys.ts";
import type { Project } from "./projects/project.ts";
import { createProject } from "./projects/projects.ts";
import { type RunningServer, startServer } from "./server.ts";
import { readSettings } from "./settings.ts";
import { copyCluster, sharedBinaries, TEST_INSTANCE, testHome } from "./store/testing.ts";

/** A real server on a free port with a database of its own, for one test file. */
export interface TestServer extends RunningServer {
  readonly url: string;
  /** Calls the administration with the admin token. */
  admin(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** A new project with a key. */
  project(slug: string, kind?: "server" | "public"): Promise<{ project: Project; token: string }>;
}

export async function startTestServer(
  extensions: readonly ServerExtension[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const home = await testHome();
  await copyCluster(home);
  const settings = readSettings({
    BUGSTACK_HOME: home,
    BUGSTACK_PORT: "0",
    BUGSTACK_INSTANCE: TEST_INSTANCE,
    ...environment,
  });
  const server = await startServer(settings, extensions, {
    log: pino({ level: process.env.BUGSTACK_TEST_LOG ?? "silent" }),
    binariesHome: await sharedBinaries(),
  });
  const url = `http://127.0.0.1:${server.address.port}`;
  return {
    ...server,
    url,
    async admin(method, path, body) {
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${server.context.adminToken}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    async project(slug, kind = "server") {
      const project = await createProject(server.context.store.db, slug, {}, "test");
      const { token } = await createKey(server.context.store.db, project, { kind }, "test");
      return { project, token };
    },
    async stop() {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Waits until every event of the project is grouped. */
export async function untilDigested(server: TestServer, projectId: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const waiting = await server.context.store.db
      .selectFrom("events")
      .select("id")
      .where("project_id", "=", projectId)
      .where("digested_at", "is", null)
      .limit(1)
      .execute();
    if (waiting.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("Events were not grouped in time");
}

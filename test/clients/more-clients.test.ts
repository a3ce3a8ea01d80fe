import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { CanonicalEvent } from "@bugstack/event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { latestEvents, listIssues } from "../../packages/server/src/issues/issues.ts";
import { startTestServer, type TestServer, untilDigested } from "../../packages/server/src/testing.ts";
import { installPackages } from "./clients.ts";

const run = promisify(execFile);
const LIMIT_MS = 400_000;
const isFull = process.env.BUGSTACK_TEST_FULL === "1";

/** Clients of languages that this machine may not have, and the one of browsers. */
describe.skipIf(!isFull)("official clients of other places", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  async function reported(slug: string, report: (dsn: string) => Promise<void>): Promise<CanonicalEvent[]> {
    const { project, token } = await server.project(slug, slug === "browser" ? "public" : "server");
    await report(`${server.url.replace("://", `://${token}@`)}/${project.dsn_number}`);
    await untilDigested(server, project.id);
    const { db } = server.context.store;
    const issues = await listIssues(db, { projectId: project.id });
    const events = await Promise.all(issues.map(({ id }) => latestEvents(db, id, 10)));
    return events.flat().map(({ event }) => event);
  }

  it("@sentry/browser 11 reports an error and a message", { timeout: LIMIT_MS }, async ({ skip }) => {
    const folder = await installPackages(["@sentry/browser@11.12.0"]).catch((error: Error) => error);
    if (folder instanceof Error) return skip(leftOut("@sentry/browser", folder));
    const program = path.join(folder, `program-${process.pid}.mjs`);
    await cp(path.join(import.meta.dirname, "sentry-browser.mjs"), program);
    try {
      const events = await reported("browser", async (dsn) => {
        await run(process.execPath, [program], {
          cwd: folder,
          timeout: 60_000,
          env: { PATH: process.env.PATH ?? "", NO_PROXY: "*", DSN: dsn },
        });
      });
      expectBoth(events, "TypeError");
      expect(
        events.find(({ exceptions }) => exceptions.length > 0)?.exceptions[0]?.frames.at(-1)?.function,
      ).toContain("load");
    } finally {
      await rm(program, { force: true });
    }
  });

  it("sentry-go reports a chain and a message", { timeout: LIMIT_MS }, async ({ skip }) => {
    const folder = await mkdtemp(path.join(tmpdir(), "bugstack-go-client-"));
    try {
      const binary = await buildGo(folder).catch((error: Error) => error);
      if (binary instanceof Error) return skip(leftOut("sentry-go", binary));
      const events = await reported("go", async (dsn) => {
        await run(binary, [], { timeout: 60_000, env: { NO_PROXY: "*", DSN: dsn } });
      });
      expectBoth(events, null);
      const error = events.find(({ exceptions }) => exceptions.length > 0);
      expect(error?.exceptions.map(({ value }) => value)).toEqual([
        "no order pear",
        "no price: no order pear",
      ]);
      expect(error?.exceptions.at(-1)?.frames.some(({ function: name }) => name === "main")).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function expectBoth(events: readonly CanonicalEvent[], type: string | null): void {
  expect(events).toHaveLength(2);
  for (const event of events) expect(event).toMatchObject({ release: "shop@1", environment: "test" });
  expect(events.find(({ kind }) => kind === "message")?.message).toBe("stock is low");
  if (type !== null) expect(events.find(({ kind }) => kind === "error")?.exceptions.at(-1)?.type).toBe(type);
}

async function buildGo(folder: string): Promise<string> {
  await cp(path.join(import.meta.dirname, "sentry-client.go"), path.join(folder, "main.go"));
  await writeFile(path.join(folder, "go.mod"), "module client\n\ngo 1.25.0\n");
  // The go of the machine, with its own cache: packages come through its usual proxy.
  const options = { cwd: folder, timeout: 240_000, env: { ...process.env, GOFLAGS: "-mod=mod" } };
  await run("go", ["get", "github.com/getsentry/sentry-go@v0.46.2"], options);
  await run("go", ["build", "-o", "client", "."], options);
  return path.join(folder, "client");
}

function leftOut(name: string, error: Error): string {
  console.warn(`left out, cannot be had here: ${name} (${error.message.slice(0, 300)})`);
  return "the client cannot be had here";
}

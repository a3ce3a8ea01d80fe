import { execFile, execFileSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { createBubblewrapSandbox } from "@bugstack/engine";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { oneIn } from "../one-in.testing.ts";
import { startTestServer, type TestServer } from "../testing.ts";
import { runsExtension } from "./extension.ts";
import { followRun, runsOf, type Shown } from "./testing/follow.ts";
import { EXAMPLE, openProduction, type Production, token } from "./testing/production.ts";

const run = promisify(execFile);
const PYTHON = process.env.BUGSTACK_TEST_PYTHON ?? "";
const FIX_MS = 150_000;

const missing = await absentPart();
if (missing) console.log(`skipped: runs end to end, because ${missing}`);

async function absentPart(): Promise<string | null> {
  const sandbox = await createBubblewrapSandbox({ home: tmpdir() }).check();
  if (!sandbox.available) return sandbox.reason;
  try {
    execFileSync(PYTHON, ["-c", "import fastapi, jose, pytest, httpx, uvicorn"], { stdio: "ignore" });
    return null;
  } catch {
    return "BUGSTACK_TEST_PYTHON names no Python with the example's requirements";
  }
}

async function repositoryOf(home: string): Promise<string> {
  const [seed, repository] = [join(home, "orders"), join(home, "orders.git")];
  const isSource = (path: string) => !/__pycache__|\.pytest_cache/.test(path);
  await cp(EXAMPLE, seed, { recursive: true, filter: isSource });
  const git = (...args: string[]) =>
    run(
      "git",
      ["-c", "user.name=team", "-c", "user.email=team@example.org", "-c", "safe.directory=*", ...args],
      { cwd: seed },
    );
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Orders 1.4.0");
  await git("tag", "v1.4.0");
  await git("clone", "--quiet", "--bare", seed, repository);
  return repository;
}

describe.skipIf(missing !== null)("an expired token that is answered like a forged one", () => {
  let server: TestServer;
  let production: Production;
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "bugstack-production-"));
    await run("chmod", ["755", home]);
    server = await startTestServer([runsExtension()]);
  });
  afterAll(async () => {
    await production?.stop();
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });

  const runs = () => runsOf(server, "orders");
  const follow = (until: (one: Shown) => boolean, each: () => Promise<unknown>, ms: number) =>
    followRun(server, "orders", { until, each, ms });

  // The same loop is played from outside by test/demo.test.ts each time.
  oneIn(2)(
    "is reported, fixed, merged, deployed and confirmed",
    async () => {
      const { token: key } = await server.project("orders");
      const repository = await repositoryOf(home);
      production = await openProduction({
        home,
        python: PYTHON,
        remote: repository,
        environment: {
          BUGSTACK_API_KEY: key,
          BUGSTACK_ENDPOINT: `${server.url}/api/capture`,
          BUGSTACK_ENVIRONMENT: "production",
        },
      });
      await server.admin("PATCH", "/projects/orders", {
        repository: { kind: "local", url: repository },
        environmentPath: dirname(dirname(PYTHON)),
        deployCommand: production.deployCommand,
        policy: { mode: "autopilot", autopilotStart: "immediate", minEvents: 1 },
      });
      await production.deploy("v1.4.0", "1.4.0");
      await pause(15_000); // The project is being made ready, as it would be long before its first error.

      const expired = () => production.call(token(-3_600));
      expect(await expired()).toMatchObject({ status: 401, detail: "Could not validate credentials" });
      const proposed = await follow(
        (one) => one.changeRequest !== null,
        async () => undefined,
        FIX_MS,
      );
      const opened = proposed.log?.find((entry) => entry.kind === "change_request_opened");
      console.log(
        `event accepted to change request open: ${Date.parse(opened?.at ?? "") - Date.parse(proposed.createdAt)} ms`,
      );

      const confirmed = await follow(
        (one) => one.ended,
        async () => {
          await expired().catch(() => undefined);
          await pause(300);
        },
        FIX_MS,
      );
      if (process.env.BUGSTACK_TEST_LOG) {
        const { body } = await server.admin("GET", "/runs?project=orders");
        for (const { id } of (body as { runs: Shown[] }).runs) {
          const { body: one } = await server.admin("GET", `/runs/${id}`);
          const { run: shown } = one as {
            run: { issue: unknown; report: { reproduction: { contract: unknown }; timings: unknown } };
          };
          console.log(
            JSON.stringify([shown.issue, shown.report?.reproduction?.contract, shown.report?.timings]),
          );
        }
      }
      for (const step of confirmed.steps ?? [])
        console.log(`${step.step}: ${step.durationMs} ms: ${step.sentence}`);
      expect(confirmed).toMatchObject({ reason: "confirmed" });

      expect((await production.call(token(3_600))).status).toBe(200);
      expect(await expired()).toMatchObject({
        status: 401,
        detail: expect.stringMatching(/expired/i),
        challenge: "Bearer",
      });
      expect((await production.call(token(3_600, "another secret"))).status).toBe(401);
      expect([401, 403]).toContain((await production.call(null)).status);
      // The new, explicit answer starts no run; what the forged token brings may be triaged, and is no alarm.
      const others = (await runs()).filter((one) => one.id !== confirmed.id && one.ended);
      expect(others.map((one) => one.reason).filter((reason) => reason !== "advice_only")).toEqual([]);
    },
    FIX_MS * 2 + 60_000,
  );
});

import { execFile, execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { createBubblewrapSandbox } from "@bugstack/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing.ts";
import { runsExtension } from "./extension.ts";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..", "..", "..", "..");
const EXAMPLE = join(ROOT, "examples", "fastapi-jwt");
const SDK = join(ROOT, "sdks", "python", "src");
const PYTHON = process.env.BUGSTACK_TEST_PYTHON ?? "";
const SECRET = "production-secret";
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

/** The service in production: a checkout, a process, and the deploy command that puts it on another commit. */
interface Production {
  readonly repository: string;
  readonly deployCommand: string;
  deploy(commit: string, release: string): Promise<void>;
  call(token: string | null): Promise<{ status: number; detail: string; challenge: string | null }>;
  stop(): Promise<void>;
}

async function openProduction(home: string, environment: Record<string, string>): Promise<Production> {
  const application = join(home, "orders");
  const repository = join(home, "orders.git");
  const isSource = (path: string) => !/__pycache__|\.pytest_cache/.test(path);
  await cp(EXAMPLE, application, { recursive: true, filter: isSource });
  const git = (...args: string[]) =>
    run(
      "git",
      ["-c", "user.name=team", "-c", "user.email=team@example.org", "-c", "safe.directory=*", ...args],
      { cwd: application },
    );
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Orders 1.4.0");
  await git("tag", "v1.4.0");
  await git("clone", "--quiet", "--bare", application, repository);
  const port = await freePort();
  const pidFile = join(home, "service.pid");
  const variables = { ...environment, JWT_SECRET_KEY: SECRET, PYTHONPATH: SDK, PYTHONDONTWRITEBYTECODE: "1" };
  const script = join(home, "deploy.sh");
  await writeFile(
    script,
    `set -e
cd ${application}
git -c safe.directory='*' fetch --quiet ${repository} '+refs/heads/*:refs/remotes/origin/*'
git -c safe.directory='*' checkout --quiet --detach "$BUGSTACK_COMMIT"
if [ -f ${pidFile} ]; then kill "$(cat ${pidFile})" 2>/dev/null || true; while kill -0 "$(cat ${pidFile})" 2>/dev/null; do sleep 0.05; done; fi
export ${Object.entries(variables)
      .map(([name, value]) => `${name}='${value}'`)
      .join(" ")}
nohup ${PYTHON} -m uvicorn app.main:app --host 127.0.0.1 --port ${port} --no-access-log >>${join(home, "service.log")} 2>&1 </dev/null &
echo $! >${pidFile}
for _ in $(seq 200); do ${PYTHON} -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:${port}/health', timeout=1)" 2>/dev/null && exit 0; sleep 0.05; done
exit 1
`,
  );
  return {
    repository,
    deployCommand: `sh ${script}`,
    async deploy(commit, release) {
      const env = { PATH: process.env.PATH, BUGSTACK_COMMIT: commit, BUGSTACK_RELEASE: release };
      const child = spawn("sh", [script], { env, stdio: "ignore", detached: true });
      const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
      if (code !== 0) throw new Error(await readFile(join(home, "service.log"), "utf8"));
    },
    async call(token) {
      const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(`http://127.0.0.1:${port}/orders`, { headers });
      const body = (await response.json()) as { detail?: string };
      return {
        status: response.status,
        detail: body.detail ?? "",
        challenge: response.headers.get("www-authenticate"),
      };
    },
    async stop() {
      const pid = Number(await readFile(pidFile, "utf8").catch(() => "0"));
      if (pid > 0) await run("kill", ["-9", String(pid)]).catch(() => undefined);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

function token(secondsFromNow: number, secret = SECRET): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { sub: "alice", exp: Math.floor(Date.now() / 1_000) + secondsFromNow };
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
}

interface Shown {
  readonly id: string;
  readonly phase: string;
  readonly ended: boolean;
  readonly reason: string | null;
  readonly sentence: string | null;
  readonly changeRequest: { readonly number: number } | null;
  readonly createdAt: string;
  readonly log?: readonly { readonly at: string; readonly kind: string }[];
  readonly steps?: readonly {
    readonly step: string;
    readonly durationMs: number | null;
    readonly sentence: string;
  }[];
}

describe.skipIf(missing !== null)("an expired token that is answered like a forged one", () => {
  let server: TestServer;
  let production: Production;
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "bugstack-production-"));
    await mkdir(home, { recursive: true });
    await run("chmod", ["755", home]);
    server = await startTestServer([runsExtension()]);
  });
  afterAll(async () => {
    await production?.stop();
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });

  async function runs(): Promise<readonly Shown[]> {
    const { body } = await server.admin("GET", "/runs?project=orders");
    return (body as { runs: Shown[] }).runs;
  }
  async function follow(
    until: (run: Shown) => boolean,
    each: () => Promise<unknown>,
    ms: number,
  ): Promise<Shown> {
    const end = Date.now() + ms;
    for (;;) {
      const [first] = await runs();
      const detail = first ? await server.admin("GET", `/runs/${first.id}`) : null;
      const shown = (detail?.body as { run: Shown } | undefined)?.run;
      if (shown && until(shown)) return shown;
      if (shown?.ended || Date.now() > end)
        throw new Error(JSON.stringify(shown ?? "no run", null, 1).slice(0, 20_000));
      await each();
      await pause(100);
    }
  }

  it(
    "is reported, fixed, merged, deployed and confirmed",
    async () => {
      const { token: key } = await server.project("orders");
      production = await openProduction(home, {
        BUGSTACK_API_KEY: key,
        BUGSTACK_ENDPOINT: `${server.url}/api/capture`,
        BUGSTACK_ENVIRONMENT: "production",
      });
      await server.admin("PATCH", "/projects/orders", {
        repository: { kind: "local", url: production.repository },
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

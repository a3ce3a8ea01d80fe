import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createBubblewrapSandbox } from "@bugstack/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person, person } from "../../packages/server/src/forges/testing/repository.ts";
import { runsExtension } from "../../packages/server/src/runs/extension.ts";
import { followRun, runsOf, type Shown } from "../../packages/server/src/runs/testing/follow.ts";
import {
  EXAMPLE,
  openProduction,
  type Production,
  token,
} from "../../packages/server/src/runs/testing/production.ts";
import { startTestServer, type TestServer } from "../../packages/server/src/testing.ts";
import { type GiteaRunner, startRunner } from "./gitea-runner.ts";
import { type GiteaServer, startGitea } from "./gitea-server.ts";

const GITEA = process.env.BUGSTACK_TEST_GITEA ?? "";
const RUNNER = process.env.BUGSTACK_TEST_GITEA_RUNNER ?? "";
const PYTHON = process.env.BUGSTACK_TEST_PYTHON ?? "";
const FIX_MS = 900_000;
/** More than an operator would give: the machine may have other work, and what is shown is the way, not the speed. */
const LIMIT_SECONDS = 600;

const missing = await absentPart();
if (missing) console.log(`skipped: the demonstration on a real Gitea, because ${missing}`);

async function absentPart(): Promise<string | null> {
  if (!existsSync(GITEA) || !existsSync(RUNNER)) return "Gitea is not built (npm run test:gitea does it)";
  const sandbox = await createBubblewrapSandbox({ home: tmpdir() }).check();
  if (!sandbox.available) return sandbox.reason;
  try {
    execFileSync(PYTHON, ["-c", "import fastapi, jose, pytest, httpx, uvicorn"], { stdio: "ignore" });
    return null;
  } catch {
    return "BUGSTACK_TEST_PYTHON names no Python with the example's requirements";
  }
}

interface Pull {
  readonly title: string;
  readonly merged: boolean;
  readonly merged_by: { readonly login: string } | null;
  readonly merge_commit_sha: string;
  readonly head: { readonly sha: string };
  readonly labels: readonly { readonly name: string }[];
}

describe.skipIf(missing !== null)("on a real Gitea with its own CI", () => {
  let home: string;
  let gitea: GiteaServer;
  let runner: GiteaRunner;
  let server: TestServer;
  let production: Production;
  let someone: Person;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "bugstack-production-"));
    await chmod(home, 0o755);
    gitea = await startGitea(GITEA);
    runner = await startRunner(gitea, { binary: RUNNER, readable: [dirname(dirname(PYTHON))] });
    server = await startTestServer([runsExtension({ timeLimitSeconds: LIMIT_SECONDS })]);
    const remote = await openRepository();
    const { token: key } = await server.project("orders");
    production = await openProduction({
      home,
      python: PYTHON,
      remote,
      environment: {
        BUGSTACK_API_KEY: key,
        BUGSTACK_ENDPOINT: `${server.url}/api/capture`,
        BUGSTACK_ENVIRONMENT: "production",
      },
    });
    await connect();
  }, 180_000);
  afterAll(async () => {
    await production?.stop();
    await server?.stop();
    await runner?.stop();
    await gitea?.stop();
    await rm(home, { recursive: true, force: true });
  });

  /** The service with its workflow, and a target branch that lets in only what CI has found green. */
  async function openRepository(): Promise<string> {
    await gitea.api("POST", "/user/repos", { name: "orders", default_branch: "main", auto_init: false });
    const variables = { HOST: new URL(gitea.url).host, PYTHON };
    for (const [name, value] of Object.entries(variables))
      await gitea.api("POST", `/repos/${gitea.owner}/orders/actions/variables/${name}`, { value });
    const remote = new URL(`${gitea.url}/${gitea.owner}/orders.git`);
    remote.username = gitea.owner;
    remote.password = gitea.token;
    someone = await person(remote.href, "the team", home);
    const isSource = (path: string) => !/__pycache__|\.pytest_cache/.test(path);
    for (const folder of [EXAMPLE, join(import.meta.dirname, "service")])
      await cp(folder, someone.directory, { recursive: true, filter: isSource });
    await someone.git("add", "--all");
    await someone.git("commit", "--quiet", "--message", "Orders 1.4.0");
    await someone.git("tag", "v1.4.0");
    await someone.git("push", "--quiet", "origin", "HEAD:refs/heads/main", "v1.4.0");
    await gitea.api("POST", `/repos/${gitea.owner}/orders/branch_protections`, {
      rule_name: "main",
      enable_push: true,
      enable_status_check: true,
      status_check_contexts: ["ci / tests*"],
    });
    return remote.href;
  }

  /** As an operator does it: the account, the webhook that it names, the project's repository, policy and way to deploy. */
  async function connect(): Promise<void> {
    const added = await server.admin("POST", "/forges", {
      kind: "gitea",
      url: gitea.url,
      token: gitea.token,
    });
    expect(added.status).toBe(201);
    const { forge, webhookSecret } = added.body as { forge: { id: string }; webhookSecret: string };
    await gitea.api("POST", `/repos/${gitea.owner}/orders/hooks`, {
      type: "gitea",
      active: true,
      events: ["push", "pull_request", "pull_request_comment", "status", "release"],
      config: {
        url: `${server.url}/forge-hooks/${forge.id}`,
        content_type: "json",
        secret: webhookSecret,
      },
    });
    const patched = await server.admin("PATCH", "/projects/orders", {
      repository: { kind: "git", url: `${gitea.url}/${gitea.owner}/orders` },
      forge: "gitea",
      environmentPath: dirname(dirname(PYTHON)),
      deployCommand: production.deployCommand,
      policy: { mode: "autopilot", autopilotStart: "immediate", minEvents: 1 },
    });
    expect(patched).toMatchObject({ status: 200 });
    await production.deploy("v1.4.0", "1.4.0");
  }

  const pull = async (number: number) =>
    (await gitea.api("GET", `/repos/${gitea.owner}/orders/pulls/${number}`)) as Pull;
  const statuses = async (commit: string) =>
    (await gitea.api("GET", `/repos/${gitea.owner}/orders/commits/${commit}/statuses`)) as {
      context: string;
      status: string;
      description: string;
    }[];

  function tell(title: string, run: Shown): void {
    console.log(
      [title, ...(run.steps ?? []).map(({ step, sentence }) => `  ${step}: ${sentence}`)].join("\n"),
    );
  }

  /** What CI, and nobody else, has said about the head of a pull request. */
  async function seenGreen(number: number): Promise<void> {
    const seen = await statuses((await pull(number)).head.sha);
    expect(seen.map(({ context }) => context)).toContain("ci / tests (pull_request)");
    const last = seen.find(({ context }) => context === "ci / tests (pull_request)");
    expect(last).toMatchObject({ status: "success" });
    console.log(`  CI on pull request ${number}: ${last?.context}: ${last?.description}`);
  }

  it(
    "an error is reported, fixed, merged on green checks, deployed and confirmed",
    async () => {
      const expired = () => production.call(token(-3_600));
      expect(await expired()).toMatchObject({ status: 401, detail: "Could not validate credentials" });
      const confirmed = await followRun(server, "orders", {
        until: (run) => run.ended,
        async each() {
          // Callers go on calling; once the fix is out, they get the new answer.
          await expired().catch(() => undefined);
          await pause(1_000);
        },
        ms: FIX_MS,
      }).catch(async (error: unknown) => {
        console.log((await runner.log()).slice(-4_000));
        throw error;
      });
      tell("The first error, an expired token answered like a forged one:", confirmed);
      expect(confirmed).toMatchObject({ reason: "confirmed" });
      const number = confirmed.changeRequest?.number ?? 0;
      await seenGreen(number);
      expect(await pull(number)).toMatchObject({ merged: true, merged_by: { login: gitea.owner } });
      expect(await expired()).toMatchObject({ status: 401, detail: expect.stringMatching(/expired/i) });
      expect((await production.call(token(3_600))).status).toBe(200);
    },
    FIX_MS + 30_000,
  );

  it(
    "a fix that is sabotaged after the merge is taken back",
    async () => {
      const label = () => production.call(token(3_600), "/customers/9/label");
      const before = await someone.git("ls-remote", "origin", "refs/heads/main");
      const known = new Set((await runsOf(server, "orders")).map((run) => run.id));
      const fresh = (runs: readonly Shown[]) => runs.filter((run) => !known.has(run.id)).at(-1);
      // The deployment goes wrong: what is built is the state before the merge, under the merge's name.
      await production.sabotage(true);
      expect(await label()).toMatchObject({ status: 500 });
      await followRun(server, "orders", {
        choose: fresh,
        until: (run) => ["watching", "reverting", "ended"].includes(run.phase),
        ms: FIX_MS,
      });
      await production.sabotage(false);
      // It is merged and said to be deployed; callers still get the error.
      expect(await label()).toMatchObject({ status: 500 });
      const regressed = await followRun(server, "orders", {
        choose: fresh,
        until: (run) => run.ended,
        ms: FIX_MS,
      });
      tell("The second error, whose fix is sabotaged:", regressed);
      expect(regressed).toMatchObject({ reason: "regressed" });
      const number = regressed.changeRequest?.number ?? 0;
      await seenGreen(number);
      expect(await pull(number)).toMatchObject({ merged: true });
      await seenGreen(number + 1);
      const revert = await pull(number + 1);
      expect(revert).toMatchObject({ merged: true, title: expect.stringMatching(/^revert: /) });
      expect(revert.labels.map(({ name }) => name)).toContain("revert");
      await someone.git("fetch", "--quiet", "origin");
      const former = before.split("\t")[0] ?? "";
      expect(await someone.git("diff", "--stat", former, "origin/main")).toBe("");
    },
    FIX_MS * 2 + 30_000,
  );
});

import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Forge } from "../../packages/server/src/forges/forge.ts";
import { giteaHost } from "../../packages/server/src/forges/gitea/gitea-host.ts";
import { openClone } from "../../packages/server/src/forges/hosted/clone.ts";
import { hostedForge } from "../../packages/server/src/forges/hosted/hosted-forge.ts";
import { type Person, person, seed } from "../../packages/server/src/forges/testing/repository.ts";
import { type GiteaRunner, startRunner } from "./gitea-runner.ts";
import { type GiteaServer, startGitea } from "./gitea-server.ts";

const GITEA = process.env.BUGSTACK_TEST_GITEA ?? "";
const RUNNER = process.env.BUGSTACK_TEST_GITEA_RUNNER ?? "";
const missing = !existsSync(GITEA) || !existsSync(RUNNER);
if (missing)
  console.log("skipped: jobs on a real Gitea, because it is not built (npm run test:gitea does it)");

const WORKFLOW = `name: ci
on: [push]
jobs:
  fine:
    runs-on: machine
    steps:
      - run: echo nothing to see
  tests:
    runs-on: machine
    steps:
      - run: |
          echo "expected 2, got 3"
          exit 1
`;

describe.skipIf(missing)("jobs that failed on a real Gitea", () => {
  let folder: string;
  let gitea: GiteaServer;
  let runner: GiteaRunner;
  let someone: Person;
  let forge: Forge;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bugstack-gitea-jobs-"));
    gitea = await startGitea(GITEA);
    runner = await startRunner(gitea, { binary: RUNNER, readable: [] });
    await gitea.api("POST", "/user/repos", { name: "shop", default_branch: "main", auto_init: false });
    const remote = new URL(`${gitea.url}/${gitea.owner}/shop.git`);
    remote.username = gitea.owner;
    remote.password = gitea.token;
    someone = await person(remote.href, "a person", folder);
    await seed(someone);
    const host = giteaHost({ url: gitea.url, token: gitea.token, owner: gitea.owner, name: "shop" });
    forge = hostedForge({ host, clone: openClone(join(folder, "clone.git"), host.remote), branch: null });
  }, 120_000);
  afterAll(async () => {
    await runner?.stop();
    await gitea?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("are read with the end of their logs, and nothing of those that went well", async () => {
    const commit = await someone.push("broken", { ".gitea/workflows/ci.yaml": WORKFLOW });
    const finished = async () => {
      const checks = await forge.checks(commit);
      return checks.length === 2 && checks.every((check) => check.state !== "pending");
    };
    const end = Date.now() + 60_000;
    while (!(await finished()) && Date.now() < end) await pause(300);
    const states = (await forge.checks(commit)).map(({ name, state }) => [name, state]);
    expect(Object.fromEntries(states)).toEqual({
      "ci / fine (push)": "success",
      "ci / tests (push)": "failure",
    });
    const log = await forge.failureLog?.(commit);
    expect(log).toMatch(/^== tests\n/);
    expect(log).toContain("expected 2, got 3");
    expect(log).not.toContain("nothing to see");
    expect(log).not.toMatch(/^\d{4}-\d\d-\d\dT/m);
  }, 90_000);

  it("of another CI are told by what its statuses say", async () => {
    const commit = await someone.push("elsewhere", { "app.py": "print(1)\n" });
    const status = { context: "jenkins", state: "failure", description: "2 of 40 tests failed" };
    await gitea.api("POST", `/repos/${gitea.owner}/shop/statuses/${commit}`, status);
    expect(await forge.failureLog?.(commit)).toBe("== jenkins\n2 of 40 tests failed");
  });

  it("are none where nothing failed", async () => {
    const commit = await someone.push("fine", { "app.py": "print(2)\n" });
    expect(await forge.failureLog?.(commit)).toBeNull();
  });
});

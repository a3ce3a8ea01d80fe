import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workflowDeployer } from "../../packages/server/src/deployments/workflow.ts";
import type { Forge } from "../../packages/server/src/forges/forge.ts";
import { giteaHost } from "../../packages/server/src/forges/gitea/gitea-host.ts";
import { openClone } from "../../packages/server/src/forges/hosted/clone.ts";
import { hostedForge } from "../../packages/server/src/forges/hosted/hosted-forge.ts";
import { person, seed } from "../../packages/server/src/forges/testing/repository.ts";
import { type GiteaRunner, startRunner } from "./gitea-runner.ts";
import { type GiteaServer, startGitea } from "./gitea-server.ts";

const GITEA = process.env.BUGSTACK_TEST_GITEA ?? "";
const RUNNER = process.env.BUGSTACK_TEST_GITEA_RUNNER ?? "";
const missing = !existsSync(GITEA) || !existsSync(RUNNER);
if (missing)
  console.log("skipped: deployments by a real Gitea, because it is not built (npm run test:gitea does it)");

/** As docs/forges.md shows it. */
const WORKFLOW = `name: deploy
run-name: Deploy \${{ inputs.deployment }}
on:
  workflow_dispatch:
    inputs:
      commit: { required: true }
      release: { required: true }
      environment: { required: true }
      deployment: { required: true }
jobs:
  deploy:
    runs-on: machine
    steps:
      - run: |
          echo "\${{ inputs.commit }} to \${{ inputs.environment }}"
          test "\${{ inputs.environment }}" != nowhere
`;

describe.skipIf(missing)("a deployment by a workflow of a real Gitea", () => {
  let folder: string;
  let gitea: GiteaServer;
  let runner: GiteaRunner;
  let forge: Forge;
  let commit: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bugstack-gitea-deploying-"));
    gitea = await startGitea(GITEA);
    runner = await startRunner(gitea, { binary: RUNNER, readable: [] });
    await gitea.api("POST", "/user/repos", { name: "shop", default_branch: "main", auto_init: false });
    const remote = new URL(`${gitea.url}/${gitea.owner}/shop.git`);
    remote.username = gitea.owner;
    remote.password = gitea.token;
    const someone = await person(remote.href, "a person", folder);
    await seed(someone);
    commit = await someone.push("main", { ".gitea/workflows/deploy.yaml": WORKFLOW });
    const host = giteaHost({ url: gitea.url, token: gitea.token, owner: gitea.owner, name: "shop" });
    forge = hostedForge({ host, clone: openClone(join(folder, "clone.git"), host.remote), branch: null });
  }, 180_000);
  afterAll(async () => {
    await runner?.stop();
    await gitea?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const deploy = (key: string, environment: string, begun = new Date()) =>
    workflowDeployer({
      file: "deploy.yaml",
      forge: async () => forge,
      pace: { lookMs: 300, seconds: 90 },
    }).deploy({
      ...{ idempotencyKey: key, commit, release: commit, environment, begun },
      signal: AbortSignal.timeout(120_000),
    });
  const started = async () => (await forge.workflows?.started("deploy.yaml")) ?? [];

  it("is started once per key, and its result is the workflow's", async () => {
    const first = "run:0198f2aa-0000-7000-8000-000000000001";
    expect(await deploy(first, "production")).toMatchObject({
      state: "deployed",
      evidence: expect.stringContaining("/actions/runs/"),
    });
    expect(await deploy(first, "production", new Date(Date.now() - 60_000))).toMatchObject({
      state: "deployed",
    });
    expect(await started()).toMatchObject([{ title: `Deploy ${first}`, commit, state: "success" }]);
    const second = "revert:0198f2aa-0000-7000-8000-000000000002";
    expect(await deploy(second, "nowhere")).toMatchObject({ state: "failed" });
    expect(await started()).toHaveLength(2);
  }, 240_000);
});

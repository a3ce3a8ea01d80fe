import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GitHubWorld, openGitHubWorld } from "../forges/github/testing/github-world.ts";
import { testDeployer } from "./conformance.ts";
import type { DeployRequest } from "./deployer.ts";
import { forgeDeployer } from "./forge-deployment.ts";
import { workflowDeployer } from "./workflow.ts";

const INPUTS = ["commit", "release", "environment", "deployment"];
const PACE = { lookMs: 10, seconds: 5 };

/** What the team has set up: whatever is asked for goes well after a moment. */
function startCi({ world }: GitHubWorld, ends: "success" | "failure" = "success") {
  const timer = setInterval(() => {
    for (const run of world.workflowRuns) run.conclusion ??= ends;
    for (const deployment of world.deployments) deployment.state ??= ends;
  }, 40);
  return () => clearInterval(timer);
}

async function openWorld() {
  const hub = await openGitHubWorld("token");
  hub.world.settings.workflows.set("deploy.yaml", INPUTS);
  const commits = new Map<string, Promise<string>>();
  /** The conformance suite makes commits up; each stands for a real one here. */
  const real = (commit: string): Promise<string> => {
    const known = commits.get(commit) ?? hub.push("main", { "app.py": `print(${commits.size})\n` });
    commits.set(commit, known);
    return known;
  };
  return { hub, real, commits };
}

function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [8, 4, 4, 4, 12].map((length, index) => hex.slice(index * 12, index * 12 + length)).join("-");
}

for (const kind of ["workflow", "forge"] as const) {
  testDeployer(`GitHub ${kind}`, async () => {
    const { hub, real, commits } = await openWorld();
    const stopCi = startCi(hub);
    const forge = async () => hub.forge;
    const deployer =
      kind === "workflow"
        ? workflowDeployer({ file: "deploy.yaml", forge, pace: PACE, listedWithinMs: 500 })
        : forgeDeployer({ forge, pace: PACE });
    return {
      deployer: {
        kind: deployer.kind,
        // Keys are those of runs.
        deploy: async (request) =>
          deployer.deploy({
            ...request,
            commit: await real(request.commit),
            idempotencyKey: `run:${uuidOf(request.idempotencyKey)}`,
          }),
      },
      async deployments(commit) {
        const sha = await commits.get(commit);
        return kind === "workflow"
          ? hub.world.workflowRuns.filter((run) => run.inputs.commit === sha).length
          : hub.world.deployments.filter((one) => one.sha === sha).length;
      },
      async close() {
        stopCi();
        await hub.close();
      },
    };
  });
}

describe("a deployment by GitHub", () => {
  let hub: GitHubWorld;
  let commit: string;
  beforeEach(async () => {
    ({ hub } = await openWorld());
    commit = await hub.push("main", { "app.py": "print(9)\n" });
  });
  afterEach(() => hub.close());

  const request = (more: Partial<DeployRequest> = {}): DeployRequest => ({
    ...{ idempotencyKey: "run:0198f2aa-0000-7000-8000-000000000001", commit, release: commit },
    ...{ environment: "production", begun: new Date(), signal: AbortSignal.timeout(10_000), ...more },
  });
  const workflow = (seconds = 5) =>
    workflowDeployer({
      file: "deploy.yaml",
      forge: async () => hub.forge,
      pace: { lookMs: 10, seconds },
      listedWithinMs: 300,
    });

  it("is told commit, release, environment and key", async () => {
    const stop = startCi(hub);
    const outcome = await workflow().deploy(request());
    stop();
    expect(outcome).toMatchObject({ state: "deployed", evidence: expect.stringContaining("/actions/runs/") });
    expect(hub.world.workflowRuns).toMatchObject([
      {
        inputs: { commit, release: commit, environment: "production", deployment: request().idempotencyKey },
      },
    ]);
  });

  it.each(["workflow", "forge"] as const)("that fails is a failed one, by %s", async (kind) => {
    const stop = startCi(hub, "failure");
    const forge = async () => hub.forge;
    const deployer = kind === "workflow" ? workflow() : forgeDeployer({ forge, pace: PACE });
    const outcome = await deployer.deploy(request());
    stop();
    expect(outcome).toMatchObject({ state: "failed", sentence: expect.stringContaining("retry") });
  });

  it("that takes long is left to its release, and found again instead of started twice", async () => {
    expect(await workflow(0.1).deploy(request())).toMatchObject({ state: "awaiting" });
    await pause(30);
    const stop = startCi(hub);
    const again = request({ begun: new Date(Date.now() - 60_000) });
    expect((await workflow().deploy(again)).state).toBe("deployed");
    stop();
    expect(hub.world.workflowRuns).toHaveLength(1);
  });

  it("is told from another one of the same commit", async () => {
    const stop = startCi(hub, "failure");
    await workflow().deploy(request());
    stop();
    const retried = request({ idempotencyKey: "run:0198f2aa-0000-7000-8000-000000000002" });
    const stopAgain = startCi(hub);
    expect((await workflow().deploy(retried)).state).toBe("deployed");
    stopAgain();
    expect(hub.world.workflowRuns).toHaveLength(2);
  });

  it("of a workflow that is not there, or takes other inputs, says what to do", async () => {
    hub.world.settings.workflows.set("deploy.yaml", ["commit"]);
    await expect(workflow().deploy(request())).rejects.toMatchObject({
      code: "refused",
      remedy: expect.stringContaining("inputs"),
    });
    hub.world.settings.workflows.clear();
    await expect(workflow().deploy(request())).rejects.toMatchObject({ code: "not_found" });
  });

  it("that nobody takes up is left to its release", async () => {
    const deployer = forgeDeployer({ forge: async () => hub.forge, pace: { lookMs: 10, seconds: 0.1 } });
    const outcome = await deployer.deploy(request());
    expect(outcome).toMatchObject({ state: "awaiting", sentence: expect.stringContaining("not taken up") });
    expect(hub.world.deployments).toHaveLength(1);
  });
});

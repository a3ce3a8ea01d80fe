import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GitHubWorld, openGitHubWorld } from "../forges/github/testing/github-world.ts";
import type { Project } from "../projects/project.ts";
import { verifyWebhook } from "../webhooks/sign.ts";
import { checkDeployer } from "./check.ts";

const WORKFLOW = `run-name: Deploy \${{ inputs.deployment }}
on:
  workflow_dispatch:
    inputs:
      commit: {}
      release: {}
      environment: {}
      deployment: {}
`;

type Way = Pick<Project, "deploy_command" | "deploy_by">;
const project = (way: Partial<Way>) =>
  ({ slug: "shop", deploy_command: null, deploy_by: null, ...way }) as Project;
const noForge = () => Promise.reject(new Error("no forge is asked"));

describe("the test of a deployer", () => {
  it.each([
    [{}, "your own delivery"],
    [{ deploy_command: "exit 1" }, "not run"],
  ])("of %j deploys nothing and says what it is", async (way, sentence) => {
    expect(await checkDeployer(project(way), noForge)).toMatchObject({
      state: "unknown",
      findings: [expect.stringContaining(sentence)],
    });
  });

  describe("by a webhook", () => {
    const secret = "whsec_test";
    async function receiver(status: number) {
      const seen: { event: unknown; type: string; signed: boolean; commit: unknown }[] = [];
      const server = createServer(async (request, response) => {
        let text = "";
        for await (const chunk of request) text += chunk;
        const signed = verifyWebhook(
          secret,
          text,
          String(request.headers["x-bugstack-signature"]),
          new Date(),
        );
        const { type, commit } = JSON.parse(text);
        seen.push({ event: request.headers["x-bugstack-event"], type, signed, commit });
        response.writeHead(status).end();
      });
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
      const check = () => checkDeployer(project({ deploy_by: { kind: "webhook", url, secret } }), noForge);
      return { seen, check, close: () => void server.close() };
    }

    it("is a signed message of its own kind, which names no commit", async () => {
      const { seen, check, close } = await receiver(204);
      expect(await check()).toMatchObject({ state: "ready" });
      close();
      const event = "deployment.test";
      expect(seen).toEqual([{ event, type: event, signed: true, commit: undefined }]);
    });

    it.each([302, 401, 404, 500])("finds a receiver that answers %d", async (status) => {
      const { check, close } = await receiver(status);
      const found = await check();
      close();
      expect(found).toMatchObject({ state: "problem", findings: [expect.stringContaining(String(status))] });
    });

    it("finds that nobody is there", async () => {
      const { check, close } = await receiver(200);
      close();
      expect(await check()).toMatchObject({
        state: "problem",
        findings: [expect.stringContaining("does not answer")],
      });
    });
  });

  describe("on a forge", () => {
    let hub: GitHubWorld;
    beforeEach(async () => {
      hub = await openGitHubWorld("token");
    });
    afterEach(() => hub.close());
    const check = (way: Way["deploy_by"]) =>
      checkDeployer(project({ deploy_by: way }), async () => hub.forge);
    const workflow = { kind: "workflow", file: "deploy.yaml" } as const;

    it("reads the workflow on the target branch, and starts nothing", async () => {
      expect(await check(workflow)).toMatchObject({
        state: "problem",
        findings: [expect.stringContaining("There is no workflow deploy.yaml on main")],
      });
      await hub.push("main", { ".github/workflows/deploy.yaml": "on: push\n" });
      expect(await check(workflow)).toMatchObject({ state: "problem" });
      await hub.push("main", { ".github/workflows/deploy.yaml": WORKFLOW });
      expect(await check(workflow)).toMatchObject({ state: "ready" });
      expect(hub.world.workflowRuns).toEqual([]);
    });

    it("reads deployments, and makes none", async () => {
      expect(await check({ kind: "deployment" })).toMatchObject({ state: "unknown" });
      expect(hub.world.deployments).toEqual([]);
    });

    it("says what to do where the forge refuses", async () => {
      hub.world.tokens.clear();
      expect(await check(workflow)).toMatchObject({
        state: "problem",
        findings: [expect.stringContaining("forge add")],
      });
    });

    it("says where the forge has no such thing", async () => {
      const { workflows: _, deployments: __, ...without } = hub.forge;
      for (const way of [workflow, { kind: "deployment" } as const]) {
        const found = await checkDeployer(project({ deploy_by: way }), async () => without);
        expect(found).toMatchObject({ state: "problem", findings: [expect.stringContaining("This forge")] });
      }
    });
  });
});

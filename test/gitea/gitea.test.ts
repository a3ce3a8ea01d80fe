import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type ForgeWorld, testForge } from "../../packages/server/src/forges/conformance.ts";
import { giteaHost } from "../../packages/server/src/forges/gitea/gitea-host.ts";
import { openClone } from "../../packages/server/src/forges/hosted/clone.ts";
import { hostedForge } from "../../packages/server/src/forges/hosted/hosted-forge.ts";
import { person, seed } from "../../packages/server/src/forges/testing/repository.ts";
import { type GiteaServer, startGitea } from "./gitea-server.ts";

const binary = process.env.BUGSTACK_TEST_GITEA ?? "";

if (binary !== "" && existsSync(binary)) {
  describe("on a real Gitea", () => {
    let gitea: GiteaServer;
    beforeAll(async () => {
      gitea = await startGitea(binary);
    });
    afterAll(() => gitea?.stop());
    testForge("Gitea", () => openWorld(gitea));
  });
} else {
  describe.skip("Gitea (no binary: run `node test/gitea/build.mjs` and set BUGSTACK_TEST_GITEA)", () => {
    it("passes the conformance suite of forges", () => undefined);
  });
}

async function openWorld(gitea: GiteaServer): Promise<ForgeWorld> {
  const folder = await mkdtemp(join(tmpdir(), "bugstack-gitea-world-"));
  await gitea.api("POST", "/user/repos", { name: "shop", default_branch: "main", auto_init: false });
  const remote = new URL(`${gitea.url}/${gitea.owner}/shop.git`);
  remote.username = gitea.owner;
  remote.password = gitea.token;
  const someone = await person(remote.href, "a person", folder);
  await seed(someone);
  await gitea.api("POST", `/repos/${gitea.owner}/shop/branch_protections`, {
    rule_name: "main",
    enable_push: true,
    enable_status_check: true,
    status_check_contexts: ["tests"],
  });
  const host = giteaHost({ url: gitea.url, token: gitea.token, owner: gitea.owner, name: "shop" });
  const clone = openClone(join(folder, "clone.git"), host.remote);
  const show = async (...args: string[]) => {
    await someone.git("fetch", "--quiet", "--prune", "origin");
    return someone.git(...args);
  };
  return {
    forge: hostedForge({ host, clone, branch: null, pace: { looksMs: [200, 400, 800, 1_600] } }),
    push: someone.push,
    read: (branch, path) =>
      show("show", `origin/${branch}:${path}`).then(
        (text) => `${text}\n`,
        () => null,
      ),
    modeOf: async (branch, path) => (await show("ls-tree", `origin/${branch}`, path)).slice(0, 6) || null,
    countCommits: async (branch) => Number(await show("rev-list", "--count", `origin/${branch}`)),
    async finishChecks(commit, state) {
      await gitea.api("POST", `/repos/${gitea.owner}/shop/statuses/${commit}`, { context: "tests", state });
    },
    async close() {
      await someone.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

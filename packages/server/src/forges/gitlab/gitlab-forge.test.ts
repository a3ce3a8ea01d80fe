import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ForgeWorld, testForge } from "../conformance.ts";
import { openClone } from "../hosted/clone.ts";
import { hostedForge } from "../hosted/hosted-forge.ts";
import { makeBare } from "../testing/git-http.ts";
import { person, seed } from "../testing/repository.ts";
import { gitLabHost } from "./gitlab-host.ts";
import { type FakeGitLab, startFakeGitLab } from "./testing/fake-gitlab.ts";

async function openWorld(): Promise<ForgeWorld & { fake: FakeGitLab }> {
  const folder = await mkdtemp(join(tmpdir(), "bugstack-gitlab-"));
  const repository = join(folder, "shop.git");
  makeBare(repository);
  const fake = await startFakeGitLab(repository);
  const someone = await person(repository, "a person", folder);
  await seed(someone);
  const host = gitLabHost({ url: fake.url, token: fake.token, path: "acme/shop", pausesMs: [5, 10] });
  const clone = openClone(join(folder, "clone.git"), host.remote);
  return {
    fake,
    forge: hostedForge({ host, clone, branch: null, pace: { looksMs: [5, 10, 20] } }),
    push: someone.push,
    read: async (branch, path) => {
      try {
        return `${fake.git("show", `refs/heads/${branch}:${path}`)}\n`;
      } catch {
        return null;
      }
    },
    modeOf: async (branch, path) => fake.git("ls-tree", `refs/heads/${branch}`, path).slice(0, 6) || null,
    countCommits: async (branch) => Number(fake.git("rev-list", "--count", `refs/heads/${branch}`)),
    async finishChecks(sha, state) {
      const status = state === "success" ? "success" : "failed";
      fake.pipelines.push({ id: fake.pipelines.length + 1, sha, status, source: "push" });
    },
    async close() {
      await fake.close();
      await someone.close();
      await rm(folder, { recursive: true, force: true });
      expect(fake.violations).toEqual([]);
    },
  };
}

testForge("GitLab", openWorld);

describe("GitLab", () => {
  let world: Awaited<ReturnType<typeof openWorld>>;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  async function opened() {
    const { forge } = world;
    const base = (await forge.headOf("main")) as string;
    const files = new Map([["app.py", Buffer.from("print('hello')\n")]]);
    await forge.publishBranch({ branch: "bugstack/1-x", base, message: "fix: x", trailers: {}, files });
    return forge.openChangeRequest({
      ...{
        marker: "bugstack-run: 1",
        branch: "bugstack/1-x",
        targetBranch: "main",
        title: "fix: x",
        draft: false,
      },
      ...{ body: "<!-- bugstack-run: 1 -->", labels: ["bugstack"], paths: ["app.py"] },
    });
  }

  it("merges nothing by policy where no pipeline must succeed, and leaves missing approvals to people", async () => {
    const { number, head } = await opened();
    await world.finishChecks(head, "success");
    world.fake.settings.approvalsMissing = true;
    expect(await world.forge.merge(number, head)).toMatchObject({ merged: false, reason: "protected" });
  });

  it("tells failed jobs and the end of their log", async () => {
    const { head } = await opened();
    await world.finishChecks(head, "failure");
    expect(await world.forge.checks(head)).toMatchObject([
      { name: "pipeline", state: "failure", required: true, summary: "failed: tests" },
    ]);
    expect(await world.forge.failureLog?.(head)).toContain("1 failed, 11 passed");
  });

  it("hears a command only of who may push", async () => {
    const { number } = await opened();
    world.fake.settings.members.set(2, 30).set(3, 20);
    for (const author of [2, 3, 4])
      world.fake.notes.push({ id: 900 + author, iid: number, body: "/bugstack close", author });
    const heard = (await world.forge.comments?.(number)) ?? [];
    expect(heard.map((comment) => comment.trusted)).toEqual([true, false, false]);
  });
});

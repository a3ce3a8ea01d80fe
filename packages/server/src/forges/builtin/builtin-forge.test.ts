import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../store/id.ts";
import { DEFAULT_ORGANISATION } from "../../store/migrations/0001_initial.ts";
import { openTestStore, type TestStore } from "../../store/testing.ts";
import { type ForgeWorld, testForge } from "../conformance.ts";
import { person, seed } from "../testing/repository.ts";
import { builtinForge } from "./builtin-forge.ts";
import type { CheckResult } from "./checks.ts";
import { openRepository } from "./repository.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store?.close());

async function project(): Promise<string> {
  const id = newId();
  await store.db
    .insertInto("projects")
    .values({
      id,
      organisation_id: DEFAULT_ORGANISATION,
      slug: id,
      name: id,
      repository_url: null,
      repository_branch: null,
      test_command: null,
      environment_path: null,
      deploy_command: null,
    })
    .execute();
  return id;
}

async function openWorld(): Promise<
  ForgeWorld & { repository: string; ran: string[]; answers: Map<string, CheckResult> }
> {
  const projectId = await project();
  const repository = await openRepository(join(store.home, "repositories", `${projectId}.git`), {
    source: null,
    branch: "main",
  });
  const someone = await person(repository);
  await seed(someone);
  const results = new Map<string, CheckResult["state"]>();
  const answers = new Map<string, CheckResult>();
  const ran: string[] = [];
  const place = {
    db: store.db,
    organisationId: DEFAULT_ORGANISATION,
    projectId,
    repository,
    branch: null,
    urlOf: (number: number) => `http://127.0.0.1/change-requests/${number}`,
  };
  const forge = builtinForge(place, {
    async run({ commit }) {
      ran.push(commit);
      return (
        answers.get(commit) ?? {
          state: results.get(commit) ?? "success",
          summary: "12 passed",
          output: "a\0b",
        }
      );
    },
  });
  const show = async (...args: string[]) => {
    await someone.git("fetch", "--quiet", "origin");
    return someone.git(...args);
  };
  return {
    forge,
    repository,
    ran,
    answers,
    push: someone.push,
    read: (branch, path) =>
      show("show", `origin/${branch}:${path}`).then(
        (text) => `${text}\n`,
        () => null,
      ),
    modeOf: async (branch, path) => (await show("ls-tree", `origin/${branch}`, path)).slice(0, 6) || null,
    countCommits: async (branch) => Number(await show("rev-list", "--count", `origin/${branch}`)),
    async finishChecks(commit, state) {
      results.set(commit, state);
      await forge.runChecks?.(commit, AbortSignal.timeout(10_000));
    },
    close: someone.close,
  };
}

testForge("built-in", openWorld);

describe("the built-in forge", () => {
  it("runs its check once per commit and keeps the first result", async () => {
    const world = await openWorld();
    const base = (await world.forge.headOf("main")) as string;
    await world.finishChecks(base, "failure");
    await world.finishChecks(base, "success");
    expect(world.ran).toEqual([base]);
    expect(await world.forge.checks(base)).toEqual([
      { name: "tests", state: "failure", required: true, summary: "12 passed", url: null, failing: null },
    ]);
    await world.close();
  });

  it("merges what is red only by tests that were red on its base, and only when asked to", async () => {
    const red = (failing: readonly string[]): CheckResult => ({
      state: "failure",
      summary: "",
      output: "",
      failing,
    });
    for (const [failing, merged] of [
      [["test_old"], true],
      [["test_old", "test_new"], false],
    ] as const) {
      const world = await openWorld();
      const base = (await world.forge.headOf("main")) as string;
      const files = new Map([["app.py", Buffer.from("print('fixed')\n")]]);
      await world.forge.publishBranch({
        branch: "bugstack/1-x",
        base,
        message: "fix: x",
        trailers: {},
        files,
      });
      const { number, head } = await world.forge.openChangeRequest({
        ...{
          marker: "m",
          branch: "bugstack/1-x",
          targetBranch: "main",
          title: "t",
          body: "",
          labels: [],
          paths: [],
        },
        draft: false,
      });
      world.answers.set(base, red(["test_old"]));
      world.answers.set(head, red(failing));
      for (const commit of [base, head]) await world.forge.runChecks?.(commit, AbortSignal.timeout(10_000));
      expect(await world.forge.merge(number, head)).toMatchObject({ merged: false, reason: "checks" });
      expect(await world.forge.merge(number, head, { knownFailures: true })).toMatchObject({ merged });
      await world.close();
    }
  });

  it("notices that people merged by hand", async () => {
    const world = await openWorld();
    const base = (await world.forge.headOf("main")) as string;
    const files = new Map([["app.py", Buffer.from("print('fixed')\n")]]);
    const change = { branch: "bugstack/1-x", base, message: "fix: x", trailers: {}, files };
    await world.forge.publishBranch(change);
    const request = {
      marker: "m",
      branch: "bugstack/1-x",
      targetBranch: "main",
      title: "t",
      body: "",
      draft: true,
      labels: [],
      paths: [],
    };
    const { number, head } = await world.forge.openChangeRequest(request);
    const someone = await person(world.repository);
    await someone.git("fetch", "--quiet", "origin");
    await someone.git("checkout", "--quiet", "origin/main");
    await someone.git("merge", "--quiet", "--no-ff", "-m", "merge by hand", "origin/bugstack/1-x");
    await someone.git("push", "--quiet", "origin", "HEAD:refs/heads/main");
    const merge = await someone.git("rev-parse", "HEAD");
    expect(await world.forge.changeRequest(number)).toMatchObject({
      state: "merged",
      mergeCommit: merge,
      head,
    });
    await someone.close();
    await world.close();
  });

  it("takes a merge back without losing what came after, and says when it cannot", async () => {
    const world = await openWorld();
    const { forge } = world;
    const base = (await forge.headOf("main")) as string;
    const files = new Map([["app.py", Buffer.from("print('broken')\n")]]);
    await forge.publishBranch({ branch: "bugstack/1-x", base, message: "fix: x", trailers: {}, files });
    const request = {
      marker: "m",
      branch: "bugstack/1-x",
      targetBranch: "main",
      title: "t",
      body: "",
      draft: false,
      labels: [],
      paths: [],
    };
    const open = await forge.openChangeRequest(request);
    await world.finishChecks(open.head, "success");
    const merged = await forge.merge(open.number, open.head);
    if (!merged.merged) throw new Error(merged.sentence);
    await world.push("main", { "later.py": "pass\n" });
    const revert = { merge: merged.commit, message: "revert: x", trailers: { "Bugstack-Run": "1" } };
    const published = await forge.publishRevert({ ...revert, branch: "bugstack/revert-1" });
    expect(published?.created).toBe(true);
    expect(await forge.publishRevert({ ...revert, branch: "bugstack/revert-1" })).toMatchObject({
      created: false,
    });
    expect(await world.read("bugstack/revert-1", "app.py")).toBe("print('bye')\n");
    expect(await world.read("bugstack/revert-1", "later.py")).toBe("pass\n");
    await world.push("main", { "app.py": "print('something new')\n" });
    expect(await forge.publishRevert({ ...revert, branch: "bugstack/revert-2" })).toBeNull();
    await world.close();
  });

  it("runs no hook and no merge driver of an adopted repository", async () => {
    const world = await openWorld();
    const witness = join(store.home, "witness");
    const script = `#!/bin/sh\ntouch ${witness}\n`;
    const { chmod, mkdir, stat } = await import("node:fs/promises");
    await mkdir(join(world.repository, "hooks"), { recursive: true });
    for (const hook of ["reference-transaction", "post-update", "pre-receive"]) {
      await writeFile(join(world.repository, "hooks", hook), script);
      await chmod(join(world.repository, "hooks", hook), 0o755);
    }
    const someone = await person(world.repository);
    await someone.git("--git-dir", world.repository, "config", "merge.evil.driver", `touch ${witness}`);
    await someone.git("--git-dir", world.repository, "config", "core.fsmonitor", `touch ${witness}`);
    await rm(join(world.repository, "hooks", "pre-receive"));
    await world.push("main", { ".gitattributes": "*.py merge=evil\n" });
    await rm(witness, { force: true });
    const base = (await world.forge.headOf("main")) as string;
    const files = new Map([["app.py", Buffer.from("print('a')\n")]]);
    await world.forge.publishBranch({ branch: "bugstack/1-x", base, message: "m", trailers: {}, files });
    const request = {
      marker: "m",
      branch: "bugstack/1-x",
      targetBranch: "main",
      title: "t",
      body: "",
      draft: false,
      labels: [],
      paths: [],
    };
    const open = await world.forge.openChangeRequest(request);
    await world.finishChecks(open.head, "success");
    await rm(join(world.repository, "hooks"), { recursive: true });
    await world.push("main", { "app.py": "print('b')\n" });
    await rm(witness, { force: true });
    expect(await world.forge.merge(open.number, open.head)).toMatchObject({
      merged: false,
      reason: "conflict",
    });
    expect(await stat(witness).catch(() => null)).toBeNull();
    await someone.close();
    await world.close();
  });
});

describe("opening the built-in repository", () => {
  it("adopts a bare one, copies a checkout, and leaves the checkout alone", async () => {
    const home = await mkdtemp(join(tmpdir(), "bugstack-open-"));
    const bare = await openRepository(join(home, "a.git"), { source: null, branch: "trunk" });
    expect(await openRepository(join(home, "b.git"), { source: bare, branch: "main" })).toBe(bare);
    const someone = await person(bare);
    await someone.push("main", { "app.py": "pass\n" });
    const head = await someone.git("rev-parse", "HEAD");
    await someone.git("checkout", "--quiet", "-B", "main");
    const copy = await openRepository(join(home, "c.git"), { source: someone.directory, branch: "main" });
    expect(copy).toBe(join(home, "c.git"));
    expect(await openRepository(join(home, "c.git"), { source: someone.directory, branch: "main" })).toBe(
      copy,
    );
    expect(await someone.git("--git-dir", copy, "rev-parse", "refs/heads/main")).toBe(head);
    await someone.close();
    await rm(home, { recursive: true });
  });

  it("says what to do about a folder that is no repository", async () => {
    const home = await mkdtemp(join(tmpdir(), "bugstack-open-"));
    const opening = openRepository(join(home, "a.git"), { source: join(home, "none"), branch: "main" });
    await expect(opening).rejects.toMatchObject({
      code: "repository_unreadable",
      remedy: expect.stringContaining("git init"),
    });
    await rm(home, { recursive: true });
  });
});

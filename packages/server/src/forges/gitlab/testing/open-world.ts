import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { ForgeWorld } from "../../conformance.ts";
import { openClone } from "../../hosted/clone.ts";
import { hostedForge } from "../../hosted/hosted-forge.ts";
import { makeBare } from "../../testing/git-http.ts";
import { type Person, person, seed } from "../../testing/repository.ts";
import { gitLabHost } from "../gitlab-host.ts";
import { type FakeGitLab, startFakeGitLab } from "./fake-gitlab.ts";

export interface OpenGitLab extends ForgeWorld {
  readonly fake: FakeGitLab;
  readonly someone: Person;
  /** A forge of its own for the same project, as another process has it. */
  another(): ForgeWorld["forge"];
}

/** The fake GitLab with a seeded project, and our forge on it. `close` fails when the contract was broken. */
export async function openGitLab(): Promise<OpenGitLab> {
  const folder = await mkdtemp(join(tmpdir(), "bugstack-gitlab-"));
  const repository = join(folder, "shop.git");
  makeBare(repository);
  const fake = await startFakeGitLab(repository);
  const someone = await person(repository, "a person", folder);
  await seed(someone);
  let clones = 0;
  const another = () => {
    clones += 1;
    const host = gitLabHost({ url: fake.url, token: fake.token, path: "acme/shop", pausesMs: [5, 10] });
    const clone = openClone(join(folder, `clone-${clones}.git`), host.remote);
    return hostedForge({ host, clone, branch: null, pace: { looksMs: [5, 10, 20] } });
  };
  return {
    fake,
    someone,
    another,
    forge: another(),
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

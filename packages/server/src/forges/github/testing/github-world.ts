import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { ForgeWorld } from "../../conformance.ts";
import { openClone } from "../../hosted/clone.ts";
import { hostedForge } from "../../hosted/hosted-forge.ts";
import { makeBare } from "../../testing/git-http.ts";
import { type Person, person, seed } from "../../testing/repository.ts";
import { gitHubHost } from "../github-host.ts";
import { appIdentity, tokenIdentity } from "../identity.ts";
import { type FakeGitHub, startFakeGitHub } from "./fake-github.ts";
import { type FakeWorld, fakeWorld } from "./fake-world.ts";

export interface GitHubWorld extends ForgeWorld {
  readonly fake: FakeGitHub;
  readonly world: FakeWorld;
  readonly someone: Person;
  /** A forge of its own for the same repository, as another process has it. */
  another(): ForgeWorld["forge"];
}

/** The fake GitHub with a seeded repository, and our forge on it. `close` fails when the contract was broken. */
export async function openGitHubWorld(identity: "app" | "token" = "app"): Promise<GitHubWorld> {
  const folder = await mkdtemp(join(tmpdir(), "bugstack-github-"));
  const repository = join(folder, "shop.git");
  makeBare(repository);
  const world = fakeWorld(repository);
  const fake = await startFakeGitHub(world);
  const someone = await person(repository, "a person", folder);
  await seed(someone);
  const place = { url: fake.url, pausesMs: [5, 10, 20] };
  let clones = 0;
  const another = () => {
    clones += 1;
    const name = { owner: "acme", name: "shop" };
    const who =
      identity === "app"
        ? appIdentity(place, { appId: String(world.app.id), privateKey: world.app.privateKey }, name)
        : tokenIdentity("pat");
    const host = gitHubHost(place, who, name);
    const clone = openClone(join(folder, `clone-${clones}.git`), host.remote);
    return hostedForge({ host, clone, branch: null, pace: { looksMs: [5, 10, 20, 40] } });
  };
  return {
    fake,
    world,
    someone,
    another,
    forge: another(),
    push: someone.push,
    read: async (branch, path) => {
      try {
        return `${world.git("show", `refs/heads/${branch}:${path}`)}\n`;
      } catch {
        return null;
      }
    },
    modeOf: async (branch, path) => world.git("ls-tree", `refs/heads/${branch}`, path).slice(0, 6) || null,
    countCommits: async (branch) => Number(world.git("rev-list", "--count", `refs/heads/${branch}`)),
    async finishChecks(commit, state) {
      world.statuses.push({ sha: commit, context: "tests", state });
    },
    async close() {
      await fake.close();
      await someone.close();
      await rm(folder, { recursive: true, force: true });
      expect(fake.violations).toEqual([]);
    },
  };
}

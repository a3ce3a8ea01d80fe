import { join } from "node:path";
import { expect } from "vitest";
import { startFakeGitHub } from "../../forges/github/testing/fake-github.ts";
import { fakeWorld } from "../../forges/github/testing/fake-world.ts";
import { makeBare } from "../../forges/testing/git-http.ts";
import type { TestStore } from "../../store/testing.ts";
import { type ChaosScene, SEED, testChaos } from "../testing/chaos.ts";
import { openHostedProject } from "../testing/hosted-project.ts";
import { openProject } from "../testing/run-world.ts";

const LONGEST_LIFE_MS = 1_500;

async function builtinScene(store: TestStore): Promise<ChaosScene> {
  const shop = await openProject(store, store.home, "shop");
  return {
    shop,
    longestLifeMs: LONGEST_LIFE_MS,
    async changes() {
      const rows = await store.db
        .selectFrom("change_requests")
        .select(["marker", "state"])
        .where("project_id", "=", shop.project.id)
        .execute();
      return rows.map((row) => ({ marker: row.marker, merged: row.state === "merged" }));
    },
    close: async () => undefined,
  };
}

async function gitHubScene(store: TestStore): Promise<ChaosScene> {
  const repository = join(store.home, "on-github.git");
  makeBare(repository);
  const world = fakeWorld(repository);
  world.settings.ci = "success";
  const fake = await startFakeGitHub(world);
  const shop = await openHostedProject(store, store.home, { url: fake.url, world, slug: "hub" });
  return {
    shop,
    longestLifeMs: LONGEST_LIFE_MS,
    async changes() {
      return [...world.pulls.values()].map((pull) => ({
        marker: /bugstack-run: \S+/.exec(pull.body)?.[0] ?? "",
        merged: pull.mergeCommit !== null,
      }));
    },
    async close() {
      await fake.close();
      expect(fake.violations).toEqual([]);
    },
  };
}

const scenes = [
  ["the built-in forge", builtinScene],
  ["GitHub", gitHubScene],
] as const;
/** One of the forges in the ordinary run, all in the long variant. The real Gitea has its own in `test/gitea`. */
const all = process.env.BUGSTACK_TEST_FULL === "1";
testChaos(scenes.filter((_, index) => all || index === SEED % scenes.length));

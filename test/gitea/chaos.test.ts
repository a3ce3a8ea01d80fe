import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, it } from "vitest";
import { addAccount } from "../../packages/server/src/forges/accounts/accounts.ts";
import { openSeal } from "../../packages/server/src/forges/accounts/seal.ts";
import { person, seed } from "../../packages/server/src/forges/testing/repository.ts";
import { setPolicy } from "../../packages/server/src/projects/policies.ts";
import { createProject } from "../../packages/server/src/projects/projects.ts";
import { type ChaosScene, testChaos } from "../../packages/server/src/runs/testing/chaos.ts";
import type { TestStore } from "../../packages/server/src/store/testing.ts";
import { type GiteaServer, startGitea } from "./gitea-server.ts";

const binary = process.env.BUGSTACK_TEST_GITEA ?? "";
/** A step on a real forge takes longer than one on a fake. */
const LONGEST_LIFE_MS = 4_000;
const CI_MS = 200;

if (existsSync(binary)) {
  testChaos([["a real Gitea", giteaScene]]);
} else {
  describe.skip("Gitea (no binary: `npm run test:gitea` builds it)", () => {
    it("keeps one of everything when workers are killed", () => undefined);
  });
}

interface Pull {
  readonly body: string;
  readonly state: string;
  readonly merged: boolean;
  readonly head: { readonly sha: string };
}

async function giteaScene(store: TestStore): Promise<ChaosScene> {
  const gitea = await startGitea(binary);
  const path = `/repos/${gitea.owner}/shop`;
  await gitea.api("POST", "/user/repos", { name: "shop", default_branch: "main", auto_init: false });
  // A merge that Gitea is interrupted in, as its client was killed, can be marked as what it is.
  await gitea.api("PATCH", path, { allow_manual_merge: true });
  const remote = new URL(`${gitea.url}/${gitea.owner}/shop.git`);
  remote.username = gitea.owner;
  remote.password = gitea.token;
  const someone = await person(remote.href, "a person", store.home);
  await seed(someone);
  await gitea.api("POST", `${path}/branch_protections`, {
    rule_name: "main",
    enable_push: true,
    enable_status_check: true,
    status_check_contexts: ["tests"],
  });
  const identity = { kind: "token" as const, token: gitea.token };
  await addAccount(store.db, await openSeal(store.home), { kind: "gitea", url: gitea.url, identity }, "test");
  const record = join(store.home, "shop.deployed");
  await writeFile(record, "");
  const project = await createProject(
    store.db,
    "shop",
    {
      repository: { kind: "git", url: `${gitea.url}/${gitea.owner}/shop` },
      forge: "gitea",
      deployCommand: `echo "$BUGSTACK_COMMIT" >> ${record}`,
    },
    "test",
  );
  const autopilot = {
    mode: "autopilot",
    autopilotStart: "immediate",
    minEvents: 1,
    mergesPerDay: 10_000,
  } as const;
  await setPolicy(store.db, project, null, autopilot, "test");
  const pulls = async (state: "open" | "all") => {
    const found: Pull[] = [];
    for (let page = 1; ; page += 1) {
      const list = (await gitea.api("GET", `${path}/pulls?state=${state}&limit=50&page=${page}`)) as Pull[];
      found.push(...list);
      if (list.length < 50) return found;
    }
  };
  const ci = startCi(gitea, path, () => pulls("open"));
  return {
    shop: {
      project,
      someone,
      deployed: async () => (await readFile(record, "utf8")).split("\n").filter(Boolean),
    },
    longestLifeMs: LONGEST_LIFE_MS,
    changes: async () =>
      (await pulls("all")).map((pull) => ({
        marker: /bugstack-run: \S+/.exec(pull.body)?.[0] ?? "",
        merged: pull.merged,
      })),
    async close() {
      await ci.stop();
      await gitea.stop();
    },
  };
}

/** Finds every head of an open pull request green, as an external CI does. */
function startCi(gitea: GiteaServer, path: string, open: () => Promise<readonly Pull[]>) {
  const stopping = new AbortController();
  const told = new Set<string>();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      for (const { head } of await open().catch(() => [])) {
        if (told.has(head.sha)) continue;
        const status = { context: "tests", state: "success" };
        const sent = await gitea.api("POST", `${path}/statuses/${head.sha}`, status).catch(() => null);
        if (sent !== null) told.add(head.sha);
      }
      await pause(CI_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

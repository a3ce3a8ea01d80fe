import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addAccount } from "../../forges/accounts/accounts.ts";
import { openSeal } from "../../forges/accounts/seal.ts";
import type { FakeWorld } from "../../forges/github/testing/fake-world.ts";
import { person, seed } from "../../forges/testing/repository.ts";
import { setPolicy } from "../../projects/policies.ts";
import { createProject } from "../../projects/projects.ts";
import type { Store } from "../../store/database.ts";
import type { TestProject } from "./run-world.ts";

/** A project on the fake GitHub, known there as an App, with autopilot from the first event and a deploy command. */
export async function openHostedProject(
  store: Store,
  home: string,
  { url, world, slug }: { readonly url: string; readonly world: FakeWorld; readonly slug: string },
): Promise<Omit<TestProject, "repository">> {
  const someone = await person(world.repository, "a person", home);
  await seed(someone);
  const record = join(home, `${slug}.deployed`);
  await writeFile(record, "");
  const identity = {
    kind: "app" as const,
    appId: String(world.app.id),
    slug: null,
    privateKey: world.app.privateKey,
  };
  await addAccount(store.db, await openSeal(home), { kind: "github", url, identity }, "test");
  const project = await createProject(
    store.db,
    slug,
    {
      repository: { kind: "git", url: `${url}/${world.owner}/${world.name}` },
      forge: "github",
      deployCommand: `echo "$BUGSTACK_COMMIT" >> ${record}`,
    },
    "test",
  );
  const policy = {
    mode: "autopilot",
    autopilotStart: "immediate",
    minEvents: 1,
    mergesPerDay: 10_000,
  } as const;
  await setPolicy(store.db, project, null, policy, "test");
  return {
    project,
    someone,
    deployed: async () => (await readFile(record, "utf8")).split("\n").filter(Boolean),
  };
}

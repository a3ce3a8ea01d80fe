import { afterAll, beforeAll } from "vitest";
import type { CheckResult } from "../../forges/builtin/checks.ts";
import { openTestStore, type TestStore } from "../../store/testing.ts";
import type { RunWorker } from "../execution/worker.ts";
import type { Run } from "../run.ts";
import type { RunServices } from "../services.ts";
import { openProject, openServices, scriptedRepair, type TestProject } from "./run-world.ts";

/** A store, the services of runs and a worker for all tests of a file; the engine and CI are the test's. */
export interface World {
  readonly store: TestStore;
  readonly services: RunServices;
  engine: typeof scriptedRepair;
  check: () => Promise<CheckResult>;
  /** A new project; the engine fixes at once again, and CI is green. */
  project(): Promise<TestProject>;
}

export const phase = (name: Run["phase"]) => (run: Run) => run.phase === name;
export const ended = phase("ended");
export const green = async () => ({ state: "success" as const, summary: "12 passed", output: "" });

/** Opens the world before the first test of a file and closes it after the last. */
export function useWorld(): World {
  let serial = 0;
  let worker: RunWorker | undefined;
  const world = {
    engine: scriptedRepair,
    check: green,
    async project() {
      serial += 1;
      world.engine = scriptedRepair;
      world.check = green;
      return openProject(world.store, world.store.home, `shop-${serial}`);
    },
  } as { -readonly [Key in keyof World]: World[Key] };

  beforeAll(async () => {
    world.store = await openTestStore();
    const opened = await openServices(world.store, world.store.home, {
      repair: (request) => world.engine(request),
      check: () => world.check(),
    });
    world.services = opened.services;
    worker = await opened.startWorker();
  });
  afterAll(async () => {
    await worker?.stop();
    await world.store?.close();
  });
  return world;
}

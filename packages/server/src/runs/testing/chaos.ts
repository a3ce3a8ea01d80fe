import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../../store/testing.ts";
import { openServices, report, type TestProject } from "./run-world.ts";

const FULL = process.env.BUGSTACK_TEST_FULL === "1";
/** Few in the ordinary run, many in the long variant. */
const KILLS = Number(process.env.BUGSTACK_TEST_KILLS ?? (FULL ? 200 : 3));
const RUNS_AT_ONCE = 2;
/** Work of a killed worker is taken up again when its lease is over; on a machine with other work that takes a while. */
const SETTLING_MS = 180_000;
/** The same seed kills at the same instants after each start. */
export const SEED = Number(process.env.BUGSTACK_TEST_SEED ?? Date.now() % 1_000_000);
/** Ends what hangs. On a machine with much other work a kill takes a minute. */
const LIMIT_MS = 600_000 + KILLS * 120_000;

/** A project of the chaos, and what its forge holds at the end. */
export interface ChaosScene {
  readonly shop: Pick<TestProject, "project" | "someone" | "deployed">;
  /** A worker lives this long at most before it is killed; most should die in the middle of their work. */
  readonly longestLifeMs: number;
  /** Markers of all change requests, and whether each is merged. */
  changes(): Promise<readonly { readonly marker: string; readonly merged: boolean }[]>;
  close(): Promise<void>;
}

interface Worker {
  readonly child: ChildProcess;
  readonly ready: Promise<unknown>;
}

/**
 * Kills workers at random and looks at what is left: exactly one branch, change request, merge and deployment for each
 * run. Each scene is opened in the suite's own store.
 */
export function testChaos(
  scenes: readonly (readonly [forge: string, open: (store: TestStore) => Promise<ChaosScene>])[],
): void {
  let store: TestStore;
  const workers = new Set<Worker>();
  const open = new Set<ChaosScene>();
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(async () => {
    for (const worker of workers) await kill(worker);
    // Of a test that has failed.
    for (const scene of open) await scene.close().catch(() => undefined);
    await store?.close();
  });

  function startWorker(): Worker {
    const script = join(import.meta.dirname, "..", "execution", "chaos-worker.ts");
    const child = spawn(process.execPath, [script, store.url, store.home], {
      // Most of a short life would go into reading the same code again.
      env: { ...process.env, NODE_COMPILE_CACHE: join(store.home, "compile-cache") },
      stdio: ["ignore", "pipe", process.env.BUGSTACK_TEST_LOG ? "inherit" : "ignore"],
    });
    const ended = once(child, "exit").then(() =>
      Promise.reject(new Error("The worker ended before it was ready")),
    );
    ended.catch(() => undefined);
    const worker = {
      child,
      ready: Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), ended]),
    };
    workers.add(worker);
    return worker;
  }

  async function kill(worker: Worker): Promise<void> {
    const { child } = worker;
    workers.delete(worker);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  describe("runs whose worker is killed at random", () => {
    it.each(scenes)(
      `have exactly one branch, change request, merge and deployment each, after ${KILLS} times kill -9 (seed ${SEED}), on %s`,
      async (_, openScene) => {
        const random = seeded(SEED);
        const { services, close } = await openServices(store, store.home, {});
        const scene = await openScene(store);
        open.add(scene);
        const { shop } = scene;
        await services.db
          .updateTable("projects")
          .set({ runs_per_day: 10_000, runs_in_parallel: 4, open_change_requests: 100 })
          .execute();
        let errors = 0;
        let kills = 0;
        const live = async () => {
          const rows = await store.db
            .selectFrom("runs")
            .select("id")
            .where("project_id", "=", shop.project.id)
            .where("phase", "not in", ["ended", "watching"])
            .execute();
          return rows.length;
        };
        while (kills < KILLS) {
          while ((await live()) < RUNS_AT_ONCE) {
            errors += 1;
            await report(services, shop.project, { classes: [`Error${letters(errors)}`], release: "1.0.0" });
          }
          const started = Date.now();
          // One server on the store, or two that take over from each other.
          const servers = random() < 0.5 ? 1 : 2;
          while (workers.size < servers) startWorker();
          await Promise.all([...workers].map(({ ready }) => ready));
          // On a machine with other work everything takes longer, and a worker that never comes to anything shows nothing.
          await pause(random() * Math.max(scene.longestLifeMs, Date.now() - started));
          for (const worker of [...workers].slice(servers === 1 ? 0 : Math.round(random()))) {
            await kill(worker);
            kills += 1;
            if (servers === 2) break;
          }
        }
        await startWorker().ready;
        const end = Date.now() + SETTLING_MS;
        while ((await live()) > 0 && Date.now() < end) await pause(100);
        for (const worker of workers) await kill(worker);
        await close();
        await checkWorld(scene, errors);
        open.delete(scene);
        await scene.close();
      },
      LIMIT_MS,
    );

    /** What a run was told, for whoever reads a failure. */
    async function logOf(run: string): Promise<string> {
      const log = await store.db
        .selectFrom("run_log")
        .select(["event", "from_phase"])
        .where("run_id", "=", run)
        .orderBy("id")
        .execute();
      const told = log.filter(({ event }) => event.kind !== "step_reported");
      return told.map(({ event, from_phase: from }) => `${from}: ${JSON.stringify(event)}`).join("\n");
    }

    async function checkWorld(scene: ChaosScene, errors: number): Promise<void> {
      const { project, someone, deployed } = scene.shop;
      const runs = await store.db
        .selectFrom("runs")
        .selectAll()
        .where("project_id", "=", project.id)
        .execute();
      expect(runs).toHaveLength(errors);
      const elsewhere = runs.filter((run) => run.phase !== "watching");
      const seen = elsewhere.map(async ({ id, phase, reason, sentence }) => ({
        ...{ phase, reason, sentence },
        log: await logOf(id),
      }));
      expect(await Promise.all(seen)).toEqual([]);
      const changes = await scene.changes();
      expect(changes).toHaveLength(errors);
      expect(new Set(changes.map((change) => change.marker)).size).toBe(errors);
      expect(changes.every((change) => change.merged)).toBe(true);

      await someone.git("fetch", "--quiet", "--prune", "origin");
      const branches = await someone.git("branch", "--remotes", "--list", "origin/bugstack/*");
      expect(branches.split("\n")).toHaveLength(errors);
      const merges = await someone.git("log", "origin/main", "--first-parent", "--merges", "--format=%H");
      expect(merges.split("\n").sort()).toEqual(runs.map((run) => run.state.facts.merge?.commit).sort());

      const commits = await deployed();
      expect(commits.toSorted()).toEqual(merges.split("\n").sort());
      const deployments = await store.db
        .selectFrom("deployments")
        .select(["run_id", "state"])
        .where("project_id", "=", project.id)
        .execute();
      expect(deployments).toHaveLength(errors);
      expect(deployments.every((deployment) => deployment.state === "deployed")).toBe(true);
      const merged = await store.db
        .selectFrom("audit_log")
        .select("subject")
        .where("project_id", "=", project.id)
        .where("action", "=", "run.merged")
        .execute();
      expect(new Set(merged.map((entry) => entry.subject)).size).toBe(merged.length);
      expect(merged).toHaveLength(errors);
    }
  });
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Class names that do not look like numbers, which grouping would mask. */
function letters(count: number): string {
  return [...String(count)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../../store/testing.ts";
import { openProject, openServices, report, type TestProject } from "../testing/run-world.ts";

/** Few in the ordinary run, many in the long variant. */
const KILLS = Number(process.env.BUGSTACK_TEST_KILLS ?? (process.env.BUGSTACK_TEST_FULL ? 200 : 8));
/** A worker lives this long at most before it is killed; most die within the first second of their work. */
const LONGEST_LIFE_MS = 1_500;
const RUNS_AT_ONCE = 2;
const LIMIT_MS = 120_000 + KILLS * 15_000;

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
const workers = new Set<Worker>();
afterAll(async () => {
  for (const worker of workers) await kill(worker);
  await store?.close();
});

interface Worker {
  readonly child: ChildProcess;
  readonly ready: Promise<unknown>;
}

function startWorker(): Worker {
  const script = join(import.meta.dirname, "chaos-worker.ts");
  const child = spawn(process.execPath, [script, store.url, store.home], {
    stdio: ["ignore", "pipe", process.env.BUGSTACK_TEST_LOG ? "inherit" : "ignore"],
  });
  const ended = once(child, "exit").then(() =>
    Promise.reject(new Error("The worker ended before it was ready")),
  );
  ended.catch(() => undefined);
  const worker = { child, ready: Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), ended]) };
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
  it(
    `have exactly one branch, change request, merge and deployment each, after ${KILLS} times kill -9`,
    async () => {
      const { services, close } = await openServices(store, store.home, {});
      const shop = await openProject(store, store.home, "shop");
      await services.db.updateTable("projects").set({ runs_per_day: 10_000, runs_in_parallel: 4 }).execute();
      let errors = 0;
      let kills = 0;
      const live = async () => {
        const rows = await store.db
          .selectFrom("runs")
          .select("id")
          .where("phase", "not in", ["ended", "watching"])
          .execute();
        return rows.length;
      };
      while (kills < KILLS) {
        while ((await live()) < RUNS_AT_ONCE) {
          errors += 1;
          await report(services, shop.project, { classes: [`Error${letters(errors)}`], release: "1.0.0" });
        }
        const worker = startWorker();
        await worker.ready;
        await pause(Math.random() * LONGEST_LIFE_MS);
        await kill(worker);
        kills += 1;
      }
      const last = startWorker();
      await last.ready;
      const end = Date.now() + 60_000;
      while ((await live()) > 0 && Date.now() < end) await pause(100);
      await kill(last);
      await close();
      await checkWorld(shop, errors);
    },
    LIMIT_MS,
  );

  async function checkWorld(
    { project, repository, someone, deployed }: TestProject,
    errors: number,
  ): Promise<void> {
    const runs = await store.db.selectFrom("runs").selectAll().where("project_id", "=", project.id).execute();
    expect(runs).toHaveLength(errors);
    const elsewhere = runs.filter((run) => run.phase !== "watching");
    expect(elsewhere.map(({ phase, reason, sentence }) => ({ phase, reason, sentence }))).toEqual([]);
    const changes = await store.db.selectFrom("change_requests").selectAll().execute();
    expect(changes).toHaveLength(errors);
    expect(new Set(changes.map((change) => change.marker)).size).toBe(errors);
    expect(changes.every((change) => change.state === "merged")).toBe(true);

    const branches = (
      await someone.git(
        "--git-dir",
        repository,
        "branch",
        "--list",
        "bugstack/*",
        "--format=%(refname:short)",
      )
    ).split("\n");
    expect(branches).toHaveLength(errors);
    const merges = await someone.git(
      "--git-dir",
      repository,
      "log",
      "main",
      "--first-parent",
      "--merges",
      "--format=%H",
    );
    expect(merges.split("\n").sort()).toEqual(runs.map((run) => run.state.facts.merge?.commit).sort());

    const commits = await deployed();
    expect(commits.toSorted()).toEqual(merges.split("\n").sort());
    const deployments = await store.db.selectFrom("deployments").select(["run_id", "state"]).execute();
    expect(deployments).toHaveLength(errors);
    expect(deployments.every((deployment) => deployment.state === "deployed")).toBe(true);
    const merged = await store.db
      .selectFrom("audit_log")
      .select("subject")
      .where("action", "=", "run.merged")
      .execute();
    expect(new Set(merged.map((entry) => entry.subject)).size).toBe(merged.length);
    expect(merged).toHaveLength(errors);
  }
});

/** Class names that do not look like numbers, which grouping would mask. */
function letters(count: number): string {
  return [...String(count)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}

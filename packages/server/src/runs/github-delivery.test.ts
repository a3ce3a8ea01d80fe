import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAccount } from "../forges/accounts/accounts.ts";
import { openSeal } from "../forges/accounts/seal.ts";
import { type FakeGitHub, startFakeGitHub } from "../forges/github/testing/fake-github.ts";
import { type FakeWorld, fakeWorld } from "../forges/github/testing/fake-world.ts";
import { makeBare } from "../forges/testing/git-http.ts";
import { person, seed } from "../forges/testing/repository.ts";
import { setPolicy } from "../projects/policies.ts";
import type { Project } from "../projects/project.ts";
import { createProject } from "../projects/projects.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import type { RunWorker } from "./execution/worker.ts";
import { hurryRunsOf } from "./run.ts";
import type { RunServices } from "./services.ts";
import { openServices, report, until } from "./testing/run-world.ts";
import { ended, phase } from "./testing/use-world.ts";

describe("delivery to GitHub", () => {
  let store: TestStore;
  let folder: string;
  let world: FakeWorld;
  let fake: FakeGitHub;
  let services: RunServices;
  let worker: RunWorker;
  let project: Project;

  beforeAll(async () => {
    store = await openTestStore();
    folder = await mkdtemp(join(tmpdir(), "bugstack-delivery-"));
    const repository = join(folder, "shop.git");
    makeBare(repository);
    world = fakeWorld(repository);
    fake = await startFakeGitHub(world);
    await seed(await person(repository, "a person", folder));
    const opened = await openServices(store, store.home, {});
    services = opened.services;
    worker = await opened.startWorker();
    const identity = { kind: "app" as const, appId: "4711", slug: null, privateKey: world.app.privateKey };
    await addAccount(
      store.db,
      await openSeal(store.home),
      { kind: "github", url: fake.url, identity },
      "test",
    );
    project = await createProject(
      store.db,
      "shop",
      { repository: { kind: "git", url: `${fake.url}/acme/shop` }, forge: "github" },
      "test",
    );
    const autopilot = { mode: "autopilot", autopilotStart: "immediate", minEvents: 1 } as const;
    await setPolicy(store.db, project, null, autopilot, "test");
  });
  afterAll(async () => {
    await worker?.stop();
    await fake?.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
    expect(fake.violations).toEqual([]);
  });

  /** What a webhook brings about. */
  const hurry = async () => {
    await store.db.transaction().execute((trx) => hurryRunsOf(trx, services.carrier, project.id));
    services.carrier.nudge(0);
  };

  it("goes from the error to the merged, deployed fix, and takes it back when the error returns", async () => {
    await report(services, project, { release: "1.0.0" });
    const checking = await until(store, project.id, (run) => run.state.facts.checks?.state === "pending");
    const pull = world.seen(1);
    expect(pull).toMatchObject({ draft: false, labels: ["bugstack"], targetBranch: "main" });
    expect(pull?.branch).toMatch(/^bugstack\/1-/);
    expect(world.git("log", "-1", "--format=%B", `refs/heads/${pull?.branch}`)).toContain(
      `Bugstack-Run: ${checking.id}`,
    );

    world.statuses.push({ sha: pull?.head ?? "", context: "tests", state: "success" });
    await hurry();
    const waiting = await until(store, project.id, phase("awaiting_release"));
    const merge = waiting.state.facts.merge;
    expect(merge).toMatchObject({ by: "autopilot", commit: world.at("refs/heads/main") });

    world.deployments.push({ id: 1, sha: merge?.commit ?? "", environment: "production", state: "success" });
    await hurry();
    const watching = await until(store, project.id, phase("watching"));
    expect(watching.state.facts.release).toBe(merge?.commit);

    await report(services, project, { release: merge?.commit ?? "" });
    const reverting = await until(store, project.id, (run) => run.state.facts.revert !== null);
    const revert = world.seen(reverting.state.facts.revert?.number ?? 0);
    expect(revert?.labels).toContain("revert");
    world.statuses.push({ sha: revert?.head ?? "", context: "tests", state: "success" });
    await hurry();
    const over = await until(store, project.id, (run) => ended(run) && run.reason === "regressed");
    expect(over.state.facts.revert?.merge).toBe(world.at("refs/heads/main"));
    expect(world.git("show", "main:app.py")).toBe("print('bye')");
  });

  it("answers reviewers: explains, makes another attempt, keeps what is narrowest, and closes", async () => {
    await setPolicy(store.db, project, null, { mode: "review" }, "test");
    world.settings.collaborators.set("alice", "write");
    await report(services, project, { release: "2.0.0", classes: ["ValueError"] });
    const opened = await until(
      store,
      project.id,
      (run) => run.state.facts.checks?.state === "pending" && run.state.phase === "checking",
    );
    const number = opened.state.facts.changeRequest?.number ?? 0;
    const runId = opened.id;
    const greenHead = () =>
      world.statuses.push({ sha: world.seen(number)?.head ?? "", context: "tests", state: "success" });
    greenHead();
    await hurry();
    await until(store, project.id, (run) => run.id === runId && run.phase === "awaiting_people");
    const said = () => world.comments.filter((one) => one.number === number).map((one) => one.body);
    const say = async (id: number, body: string, author = "alice", association = "MEMBER") => {
      world.comments.push({ id, number, author, association, body });
      await hurry();
    };
    const answered = (id: number) =>
      until(
        store,
        project.id,
        (run) => run.id === runId && (run.state.facts.answered ?? []).includes(String(id)),
      );

    await say(9001, "/bugstack close", "eve", "NONE");
    await say(9002, "/bugstack explain");
    await answered(9002);
    expect(said().filter((body) => body.includes("**Cause.**"))).toHaveLength(1);

    await say(9003, "/bugstack narrower");
    await answered(9003);
    await until(
      store,
      project.id,
      (run) => run.id === runId && run.phase === "awaiting_people" && run.state.facts.attempt === 2,
    );
    expect(said().some((body) => body.includes("it stays as it is"))).toBe(true);
    expect(world.seen(number)).toMatchObject({ state: "open", head: opened.state.facts.branch?.commit });

    await say(9004, "/bugstack close");
    const over = await until(store, project.id, (run) => run.id === runId && ended(run));
    expect(over.reason).toBe("change_request_closed");
    expect(world.seen(number)?.state).toBe("closed");
    expect(said().filter((body) => body.includes("asked for it"))).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CheckResult } from "../forges/builtin/checks.ts";
import { pauseAutomation, resumeAutomation } from "../projects/automation.ts";
import { setPolicy } from "../projects/policies.ts";
import { setProject } from "../projects/projects.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { retryRun, stopRun } from "./by-hand.ts";
import type { RunWorker } from "./execution/worker.ts";
import type { Run } from "./run.ts";
import { runDetail, runQuery } from "./run-views.ts";
import type { RunServices } from "./services.ts";
import { fixedReport } from "./testing/report.ts";
import {
  count,
  openProject,
  openServices,
  report,
  scriptedRepair,
  type TestProject,
  until,
} from "./testing/run-world.ts";

let store: TestStore;
let services: RunServices;
let worker: RunWorker;
let engine = scriptedRepair;
let check: () => Promise<CheckResult>;
let serial = 0;
const green = async () => ({ state: "success" as const, summary: "12 passed", output: "" });

beforeAll(async () => {
  store = await openTestStore();
  const opened = await openServices(store, store.home, {
    repair: (request) => engine(request),
    check: () => check(),
  });
  services = opened.services;
  worker = await opened.startWorker();
});
afterAll(async () => {
  await worker?.stop();
  await store?.close();
});

async function project(): Promise<TestProject> {
  serial += 1;
  engine = scriptedRepair;
  check = green;
  const opened = await openProject(store, store.home, `shop-${serial}`);
  return opened;
}
const phase = (name: Run["phase"]) => (run: Run) => run.phase === name;
const ended = phase("ended");

describe("a run", () => {
  it("takes an error to a merged, deployed and confirmed fix, alone", async () => {
    const { project: shop, deployed, someone } = await project();
    await count(services, shop, "1.0.0", 100);
    await report(services, shop, { release: "1.0.0", times: 10 });
    const watching = await until(store, shop.id, phase("watching"));
    const { merge, release } = watching.state.facts;
    expect(merge).toMatchObject({ by: "autopilot" });
    expect(release).toBe(merge?.commit);
    expect(await deployed()).toEqual([merge?.commit]);
    await someone.git("fetch", "--quiet", "origin");
    expect(await someone.git("show", "origin/main:app.py")).toBe("print('fixed')");

    await count(services, shop, release as string, 46);
    const counted = ({ sentence }: Run) => sentence?.includes("46 requests to this route") ?? false;
    expect((await until(store, shop.id, counted)).phase).toBe("watching");
    await count(services, shop, release as string, 1);
    const run = await until(store, shop.id, ended);
    expect(run.reason).toBe("confirmed");
    const issue = await store.db
      .selectFrom("issues")
      .selectAll()
      .where("id", "=", run.issue_id)
      .executeTakeFirstOrThrow();
    expect(issue).toMatchObject({ status: "resolved", resolved_in_release: release });
    const audit = await store.db
      .selectFrom("audit_log")
      .select("action")
      .where("subject", "=", `run:${run.id}`)
      .orderBy("id")
      .execute();
    expect(audit.map((entry) => entry.action)).toEqual([
      "change_request.opened",
      "run.merged",
      "run.deployed",
      "run.ended",
    ]);
  });

  it("shows its steps with sentences and durations", async () => {
    const { project: shop } = await project();
    await report(services, shop, { release: "1.0.0" });
    const run = await until(store, shop.id, phase("watching"));
    const listed = await runQuery(store.db).where("runs.id", "=", run.id).executeTakeFirstOrThrow();
    const detail = await runDetail(store.db, listed, null);
    expect(detail.steps.map((step) => [step.step, step.state])).toEqual([
      ["triage", "done"],
      ["locate", "done"],
      ["reproduce", "done"],
      ["propose", "done"],
      ["verify", "done"],
      ["deliver", "done"],
      ["check", "done"],
      ["merge", "done"],
      ["deploy", "done"],
      ["confirm", "running"],
    ]);
    for (const step of detail.steps) expect(step.sentence).not.toBe("");
    expect(detail.steps.find((step) => step.step === "check")?.sentence).toContain("12 passed");
    expect(detail.report?.fix?.recipe).toBe("jwt-expired");
    expect(detail.deployments).toMatchObject([{ state: "deployed", deployer: "command" }]);
    await stopRun(services, run.id, "test");
  });

  it("opens a change request within seconds of the event", async () => {
    const { project: shop } = await project();
    const start = Date.now();
    await report(services, shop);
    const run = await until(store, shop.id, (one) => one.state.facts.changeRequest !== null);
    expect(Date.now() - start).toBeLessThan(5_000);
    await stopRun(services, run.id, "test");
  });

  it("is the only live one of its error, however many events come at once", async () => {
    const { project: shop } = await project();
    await Promise.all(Array.from({ length: 8 }, () => report(services, shop)));
    await until(store, shop.id, phase("watching"));
    const runs = await store.db.selectFrom("runs").select("id").where("project_id", "=", shop.id).execute();
    expect(runs).toHaveLength(1);
    await stopRun(services, runs[0]?.id as string, "test");
  });

  it("waits for people under `review`, and goes on when they merge", async () => {
    const { project: shop } = await project();
    await setPolicy(store.db, shop, null, { mode: "review" }, "test");
    await report(services, shop);
    const waiting = await until(store, shop.id, phase("awaiting_people"));
    expect(waiting.state.facts.reasons).toEqual(["mode"]);
    expect(waiting.state.facts.changeRequest).toMatchObject({ draft: false });
    const forge = await services.forgeOf(shop);
    const { number, head } = (await forge.findChangeRequest(`bugstack-run: ${waiting.id}`)) as {
      number: number;
      head: string;
    };
    expect((await forge.merge(number, head)).merged).toBe(true);
    await report(services, shop); // An event makes the run look at once.
    const run = await until(store, shop.id, phase("watching"));
    expect(run.state.facts.merge?.by).toBe("people");
    await stopRun(services, run.id, "test");
  });

  it("opens no more than a draft for an event under a public key", async () => {
    const { project: shop } = await project();
    await report(services, shop, { trusted: false });
    const run = await until(store, shop.id, phase("awaiting_people"));
    expect(run.state.facts.changeRequest?.draft).toBe(true);
    expect(run.state.facts.reasons).toContain("public_key");
    await stopRun(services, run.id, "test");
  });

  it("merges by itself once the error was seen often enough", async () => {
    const { project: shop } = await project();
    await setPolicy(store.db, shop, null, { minEvents: 2 }, "test");
    await report(services, shop);
    const waiting = await until(store, shop.id, phase("awaiting_people"));
    expect(waiting.state.facts.reasons).toEqual(["too_few_events"]);
    await report(services, shop);
    const run = await until(store, shop.id, phase("watching"));
    await stopRun(services, run.id, "test");
  });

  it("tells the engine what earlier fixes of the same error changed", async () => {
    const { project: shop } = await project();
    const seen: (readonly string[])[] = [];
    engine = async (request) => {
      seen.push(request.earlierFixes ?? []);
      const report = await scriptedRepair(request);
      return report.fix ? { ...report, fix: { ...report.fix, diff: `diff ${seen.length}` } } : report;
    };
    await report(services, shop);
    const first = await until(store, shop.id, phase("watching"));
    await stopRun(services, first.id, "test");
    await until(store, shop.id, ended);
    await retryRun(services, first.id, "test");
    const second = await until(store, shop.id, (one) => one.id !== first.id && seen.length === 2);
    expect(seen).toEqual([[], ["diff 1"]]);
    await stopRun(services, second.id, "test");
  });

  it("does not merge what its checks refuse, tries once more, and hands over", async () => {
    const { project: shop, someone } = await project();
    check = async () => ({ state: "failure", summary: "1 failed", output: "" });
    const before = await someone.git("rev-parse", "HEAD");
    engine = async (request) => {
      const report = await scriptedRepair(request);
      return attempt++ === 0 ? report : fixedReport({ "app.py": "print('second')\n" });
    };
    let attempt = 0;
    await report(services, shop);
    const run = await until(store, shop.id, ended);
    expect(run).toMatchObject({ reason: "checks_failed" });
    expect(attempt).toBe(2);
    await someone.git("fetch", "--quiet", "origin");
    expect(await someone.git("rev-parse", "origin/main")).toBe(before);
    const tried = await store.db
      .selectFrom("tried_candidates")
      .selectAll()
      .where("project_id", "=", shop.id)
      .execute();
    expect(tried).toMatchObject([{ candidate: "candidate-1", reason: "checks_failed" }]);
  });

  it("leaves to people what is red only by tests that were red before, and says so there", async () => {
    const { project: shop } = await project();
    check = async () => ({ state: "failure", summary: "1 failed", output: "", failing: ["test_old"] });
    let attempts = 0;
    engine = (request) => {
      attempts += 1;
      return scriptedRepair(request);
    };
    await report(services, shop);
    const run = await until(store, shop.id, phase("awaiting_people"));
    expect(run.state.facts).toMatchObject({ reasons: ["red_before"], checks: { state: "red_before" } });
    expect(run.sentence).toContain("test_old");
    expect(attempts).toBe(1);
    const comments = await store.db
      .selectFrom("change_request_comments")
      .select("body")
      .where("project_id", "=", shop.id)
      .execute();
    expect(comments).toEqual([{ body: expect.stringContaining("test_old") }]);
    const forge = await services.forgeOf(shop);
    const { number } = run.state.facts.changeRequest ?? { number: 0 };
    const { head, draft } = await forge.changeRequest(number);
    if (draft) await forge.updateChangeRequest(number, { draft: false });
    expect(await forge.merge(number, head)).toMatchObject({ merged: false });
    expect(await forge.merge(number, head, { knownFailures: true })).toMatchObject({ merged: true });
    await stopRun(services, run.id, "test");
  });

  it("verifies again on the new head when the target branch moved meanwhile", async () => {
    const { project: shop, someone } = await project();
    let moved = false;
    check = async () => {
      if (!moved) await someone.push("main", { "other.py": "pass\n" });
      moved = true;
      return green();
    };
    await report(services, shop);
    const run = await until(store, shop.id, phase("watching"));
    expect(run.state.facts.attempt).toBe(2);
    await someone.git("fetch", "--quiet", "origin");
    expect(await someone.git("show", "origin/main:other.py")).toBe("pass");
    await stopRun(services, run.id, "test");
  });

  it("ends with the engine's reason where nothing is fixed", async () => {
    const { project: shop } = await project();
    engine = async () => ({
      ...fixedReport({}),
      outcome: "out_of_scope",
      reason: "advice_only",
      message: "The key comes from the environment. Set JWT_SECRET in both services.",
      fix: null,
    });
    await report(services, shop);
    const run = await until(store, shop.id, ended);
    expect(run).toMatchObject({ reason: "advice_only", sentence: expect.stringContaining("JWT_SECRET") });
  });

  it("says what to do when the repository cannot be read", async () => {
    const { project: shop } = await project();
    await setProject(
      store.db,
      shop.slug,
      { repository: { kind: "local", url: "/nonexistent/repository" } },
      "test",
    );
    await report(services, shop);
    const run = await until(store, shop.id, ended);
    expect(run).toMatchObject({ reason: "bad_input", sentence: expect.stringContaining("git init") });
  });
});

describe("a deployment that failed", () => {
  it("is made again by a retry, of the commit that was merged", async () => {
    const { project: shop, deployed } = await project();
    const command = shop.deploy_command;
    await setProject(store.db, shop.slug, { deployCommand: "echo the host is down; exit 1" }, "test");
    let attempts = 0;
    engine = (request) => {
      attempts += 1;
      return scriptedRepair(request);
    };
    await report(services, shop, { release: "1.0.0" });
    const failed = await until(store, shop.id, ended);
    expect(failed).toMatchObject({ reason: "deploy_failed" });
    await setProject(store.db, shop.slug, { deployCommand: command }, "test");
    const retried = await retryRun(services, failed.id, "test");
    expect(retried).toMatchObject({ ordinal: 2, phase: "deploying", error_family: failed.error_family });
    await expect(retryRun(services, failed.id, "test")).rejects.toMatchObject({ code: "conflict" });
    const watching = await until(store, shop.id, (run) => run.id === retried.id && run.phase === "watching");
    const commit = failed.state.facts.merge?.commit;
    expect(await deployed()).toEqual([commit]);
    expect(watching.state.facts).toMatchObject({ merge: { commit }, release: commit });
    expect(watching.report?.fix?.candidate).toBe(failed.report?.fix?.candidate);
    expect(attempts).toBe(1);
    await stopRun(services, retried.id, "test");
  });
});

describe("the error's return", () => {
  it("on the new release reopens the issue and takes the merge back", async () => {
    const { project: shop, someone, deployed } = await project();
    await report(services, shop, { release: "1.0.0" });
    const watching = await until(store, shop.id, phase("watching"));
    await report(services, shop, { release: watching.state.facts.release as string });
    const run = await until(store, shop.id, ended);
    expect(run.reason).toBe("regressed");
    expect(run.state.facts.revert?.merge).toBeTruthy();
    await someone.git("fetch", "--quiet", "origin");
    expect(await someone.git("show", "origin/main:app.py")).toBe("print('bye')");
    expect(await deployed()).toEqual([watching.state.facts.merge?.commit, run.state.facts.revert?.merge]);
    const issue = await store.db
      .selectFrom("issues")
      .select("status")
      .where("id", "=", run.issue_id)
      .executeTakeFirstOrThrow();
    expect(issue.status).toBe("regressed");
  });

  it("on an old release proves nothing", async () => {
    const { project: shop } = await project();
    await report(services, shop, { release: "1.0.0" });
    await until(store, shop.id, phase("watching"));
    await report(services, shop, { release: "1.0.0" });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const run = await until(store, shop.id, phase("watching"));
    await stopRun(services, run.id, "test");
  });
});

describe("a masked error", () => {
  const masked = {
    kind: "observation",
    classes: ["ExpiredSignatureError", "HTTPException"],
    status: 401,
  } as const;
  const contract = { status: [401], detail: ["expired"], notDetail: ["could not validate"], headers: [] };
  async function watched(): Promise<{ shop: TestProject["project"]; release: string }> {
    const { project: shop } = await project();
    engine = async (request) => {
      const report = await scriptedRepair(request);
      return { ...report, reproduction: { ...fixedReport({}).reproduction, contract } };
    };
    await report(services, shop, { ...masked, message: "401: Could not validate credentials" });
    const watching = await until(store, shop.id, phase("watching"));
    return { shop, release: watching.state.facts.release as string };
  }

  it("is confirmed by its new answers, which start no run", async () => {
    const { shop, release } = await watched();
    await report(services, shop, { ...masked, release, message: "401: Token has expired", times: 4 });
    await report(services, shop, { ...masked, release, message: "401: Token has expired" });
    const run = await until(store, shop.id, ended);
    expect(run).toMatchObject({ reason: "confirmed", sentence: expect.stringContaining("5 new answers") });
    const runs = await store.db.selectFrom("runs").select("id").where("project_id", "=", shop.id).execute();
    expect(runs).toHaveLength(1);
  });

  it("is confirmed by the counts of its route, as long as nothing else was observed there", async () => {
    const { shop, release } = await watched();
    await report(services, shop, { ...masked, release, message: "401: Token has expired" });
    await count(services, shop, release, 20, 6);
    const run = await until(store, shop.id, ended);
    expect(run).toMatchObject({ reason: "confirmed", sentence: expect.stringContaining("6 new answers") });
  });

  it("is not confirmed by counts that may be of something else", async () => {
    const { shop, release } = await watched();
    await report(services, shop, { ...masked, release, message: "401: Token has expired" });
    await report(services, shop, { ...masked, release, classes: ["JWTError", "HTTPException"] });
    await count(services, shop, release, 20, 6);
    const counted = (one: Run) =>
      one.phase === "watching" && (one.sentence?.includes("1 new answers") ?? false);
    const { turn } = await until(store, shop.id, counted);
    const run = await until(store, shop.id, (one) => counted(one) && one.turn > turn + 1);
    await stopRun(services, run.id, "test");
  });
});

describe("the limits of a project", () => {
  it("let only so many runs work at a time", async () => {
    const { project: shop } = await project();
    let working = 0;
    let most = 0;
    engine = async (request) => {
      most = Math.max(most, ++working);
      await new Promise((resolve) => setTimeout(resolve, 300));
      working -= 1;
      return {
        ...(await scriptedRepair(request)),
        outcome: "diagnosed",
        reason: "no_candidate",
        message: "None.",
        fix: null,
      };
    };
    await Promise.all(
      ["a", "b", "c", "d", "e"].map((name) => report(services, shop, { classes: [`Error${name}`] })),
    );
    const count = async () => {
      const rows = await store.db
        .selectFrom("runs")
        .select("id")
        .where("project_id", "=", shop.id)
        .where("phase", "=", "ended")
        .execute();
      return rows.length;
    };
    const end = Date.now() + 50_000;
    while ((await count()) < 5 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await count()).toBe(5);
    expect(most).toBe(2);
  });

  it("let only so many runs start in a day", async () => {
    const { project: shop } = await project();
    await setProject(store.db, shop.slug, { runsPerDay: 1 }, "test");
    await report(services, shop, { classes: ["First"] });
    const first = await until(store, shop.id, phase("watching"));
    await report(services, shop, { classes: ["Second"] });
    const second = await until(store, shop.id, (run) => run.phase === "queued" && run.sentence !== null);
    expect(second.sentence).toContain("limit");
    await stopRun(services, first.id, "test");
    await stopRun(services, second.id, "test");
  });
});

describe("people", () => {
  it("stop everything at once, and let it go on", async () => {
    const { project: shop } = await project();
    await pauseAutomation(store.db, { projectId: shop.id, reason: "incident" }, "test");
    await report(services, shop);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect((await until(store, shop.id, phase("queued"))).state.facts.attempt).toBe(0);
    await resumeAutomation(store.db, shop.id, "test");
    const run = await until(store, shop.id, phase("watching"));
    await stopRun(services, run.id, "test");
  });

  it("interrupt the engine with a pause", async () => {
    const { project: shop } = await project();
    let started = false;
    let aborted = false;
    engine = (request) =>
      new Promise((_, reject) => {
        started = true;
        request.signal?.addEventListener("abort", () => {
          aborted = true;
          reject(new Error("aborted"));
        });
      });
    await report(services, shop);
    await until(store, shop.id, () => started);
    await pauseAutomation(store.db, { projectId: shop.id, reason: null }, "test");
    const end = Date.now() + 5_000;
    while (!aborted && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(aborted).toBe(true);
    engine = scriptedRepair;
    await resumeAutomation(store.db, shop.id, "test");
    const run = await until(store, shop.id, phase("watching"));
    await stopRun(services, run.id, "test");
  });

  it("stop a run, whose change request is closed, and retry it", async () => {
    const { project: shop } = await project();
    await setPolicy(store.db, shop, null, { mode: "suggest" }, "test");
    await report(services, shop);
    const waiting = await until(store, shop.id, phase("awaiting_people"));
    await stopRun(services, waiting.id, "admin");
    const run = await until(store, shop.id, ended);
    expect(run).toMatchObject({ reason: "stopped", sentence: "Stopped by admin." });
    const forge = await services.forgeOf(shop);
    expect(await forge.findChangeRequest(`bugstack-run: ${run.id}`)).toMatchObject({ state: "closed" });
    await report(services, shop, { release: "2.0.0" }); // What people stopped stays stopped.
    const retried = await retryRun(services, run.id, "admin");
    expect(retried).toMatchObject({ ordinal: 2, cause: "person" });
    await expect(retryRun(services, run.id, "admin")).rejects.toMatchObject({ code: "conflict" });
    const second = await until(store, shop.id, phase("awaiting_people"));
    expect(second.state.facts.branch?.name).toMatch(/-2$/);
    await stopRun(services, second.id, "admin");
  });

  it("switch runs off", async () => {
    const { project: shop } = await project();
    await setPolicy(store.db, shop, null, { mode: "off" }, "test");
    await report(services, shop);
    const runs = await store.db.selectFrom("runs").select("id").where("project_id", "=", shop.id).execute();
    expect(runs).toEqual([]);
  });
});

describe("an error that was not fixed", () => {
  it("is tried again on another release, and not on the same one", async () => {
    const { project: shop } = await project();
    engine = async (request) => ({
      ...(await scriptedRepair(request)),
      outcome: "diagnosed",
      reason: "not_reproduced",
      message: "No.",
      fix: null,
    });
    await report(services, shop, { release: "1.0.0" });
    await until(store, shop.id, ended);
    await report(services, shop, { release: "1.0.0" });
    await report(services, shop, { release: "1.1.0" });
    await until(store, shop.id, (run) => run.phase === "ended" && run.ordinal === 2);
    await report(services, shop, { release: "1.0.0" });
    const runs = await store.db
      .selectFrom("runs")
      .select(["ordinal", "cause"])
      .where("project_id", "=", shop.id)
      .orderBy("ordinal")
      .execute();
    expect(runs).toEqual([
      { ordinal: 1, cause: "issue" },
      { ordinal: 2, cause: "release" },
    ]);
  });
});

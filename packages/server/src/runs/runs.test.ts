import { describe, expect, it } from "vitest";
import { setPolicy } from "../projects/policies.ts";
import { setProject } from "../projects/projects.ts";
import { retryRun, stopRun } from "./by-hand.ts";
import type { Run } from "./run.ts";
import { runDetail, runQuery } from "./run-views.ts";
import { fixedReport } from "./testing/report.ts";
import { count, report, scriptedRepair, until } from "./testing/run-world.ts";
import { ended, green, phase, useWorld } from "./testing/use-world.ts";

const world = useWorld();

describe("a run", () => {
  it("takes an error to a merged, deployed and confirmed fix, alone", async () => {
    const { project: shop, deployed, someone } = await world.project();
    await count(world.services, shop, "1.0.0", 100);
    await report(world.services, shop, { release: "1.0.0", times: 10 });
    const watching = await until(world.store, shop.id, phase("watching"));
    const { merge, release } = watching.state.facts;
    expect(merge).toMatchObject({ by: "autopilot" });
    expect(release).toBe(merge?.commit);
    expect(await deployed()).toEqual([merge?.commit]);
    await someone.git("fetch", "--quiet", "origin");
    expect(await someone.git("show", "origin/main:app.py")).toBe("print('fixed')");

    await count(world.services, shop, release as string, 46);
    const counted = ({ sentence }: Run) => sentence?.includes("46 requests to this route") ?? false;
    expect((await until(world.store, shop.id, counted)).phase).toBe("watching");
    await count(world.services, shop, release as string, 1);
    const run = await until(world.store, shop.id, ended);
    expect(run.reason).toBe("confirmed");
    const issue = await world.store.db
      .selectFrom("issues")
      .selectAll()
      .where("id", "=", run.issue_id)
      .executeTakeFirstOrThrow();
    expect(issue).toMatchObject({ status: "resolved", resolved_in_release: release });
    const audit = await world.store.db
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
    const { project: shop } = await world.project();
    await report(world.services, shop, { release: "1.0.0" });
    const run = await until(world.store, shop.id, phase("watching"));
    const listed = await runQuery(world.store.db).where("runs.id", "=", run.id).executeTakeFirstOrThrow();
    const detail = await runDetail(world.store.db, listed, null);
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
    await stopRun(world.services, run.id, "test");
  });

  it("puts nothing off between the event and the change request", async () => {
    const { project: shop } = await world.project();
    await report(world.services, shop);
    const run = await until(world.store, shop.id, (one) => one.state.facts.changeRequest !== null);
    // Each effect is due the moment its run asks for it; how long each takes is the machine's affair.
    const effects = await world.store.db
      .selectFrom("run_effects")
      .select(["kind", "due_at", "ended_at"])
      .where("run_id", "=", run.id)
      .where("kind", "in", ["run.admit", "engine.repair", "forge.publish", "forge.open"])
      .orderBy("turn")
      .execute();
    expect(effects.map(({ kind }) => kind)).toEqual([
      "run.admit",
      "engine.repair",
      "forge.publish",
      "forge.open",
    ]);
    for (const [index, { due_at }] of effects.entries()) {
      const before = effects[index - 1]?.ended_at ?? run.created_at;
      expect(due_at.getTime() - before.getTime()).toBeLessThan(5_000);
    }
    await stopRun(world.services, run.id, "test");
  });

  it("is the only live one of its error, however many events come at once", async () => {
    const { project: shop } = await world.project();
    await Promise.all(Array.from({ length: 8 }, () => report(world.services, shop)));
    await until(world.store, shop.id, phase("watching"));
    const runs = await world.store.db
      .selectFrom("runs")
      .select("id")
      .where("project_id", "=", shop.id)
      .execute();
    expect(runs).toHaveLength(1);
    await stopRun(world.services, runs[0]?.id as string, "test");
  });

  it("waits for people under `review`, and goes on when they merge", async () => {
    const { project: shop } = await world.project();
    await setPolicy(world.store.db, shop, null, { mode: "review" }, "test");
    await report(world.services, shop);
    const waiting = await until(world.store, shop.id, phase("awaiting_people"));
    expect(waiting.state.facts.reasons).toEqual(["mode"]);
    expect(waiting.state.facts.changeRequest).toMatchObject({ draft: false });
    const forge = await world.services.forgeOf(shop);
    const { number, head } = (await forge.findChangeRequest({
      marker: `bugstack-run: ${waiting.id}`,
      branch: "",
    })) as {
      number: number;
      head: string;
    };
    expect((await forge.merge(number, head)).merged).toBe(true);
    await report(world.services, shop); // An event makes the run look at once.
    const run = await until(world.store, shop.id, phase("watching"));
    expect(run.state.facts.merge?.by).toBe("people");
    await stopRun(world.services, run.id, "test");
  });

  it("opens no more than a draft for an event under a public key", async () => {
    const { project: shop } = await world.project();
    await report(world.services, shop, { trusted: false });
    const run = await until(world.store, shop.id, phase("awaiting_people"));
    expect(run.state.facts.changeRequest?.draft).toBe(true);
    expect(run.state.facts.reasons).toContain("public_key");
    await stopRun(world.services, run.id, "test");
  });

  it("merges by itself once the error was seen often enough", async () => {
    const { project: shop } = await world.project();
    await setPolicy(world.store.db, shop, null, { minEvents: 2 }, "test");
    await report(world.services, shop);
    const waiting = await until(world.store, shop.id, phase("awaiting_people"));
    expect(waiting.state.facts.reasons).toEqual(["too_few_events"]);
    await report(world.services, shop);
    const run = await until(world.store, shop.id, phase("watching"));
    await stopRun(world.services, run.id, "test");
  });

  it("tells the engine what earlier fixes of the same error changed", async () => {
    const { project: shop } = await world.project();
    const seen: (readonly string[])[] = [];
    world.engine = async (request) => {
      seen.push(request.earlierFixes ?? []);
      const report = await scriptedRepair(request);
      return report.fix ? { ...report, fix: { ...report.fix, diff: `diff ${seen.length}` } } : report;
    };
    await report(world.services, shop);
    const first = await until(world.store, shop.id, phase("watching"));
    await stopRun(world.services, first.id, "test");
    await until(world.store, shop.id, ended);
    await retryRun(world.services, first.id, "test");
    const second = await until(world.store, shop.id, (one) => one.id !== first.id && seen.length === 2);
    expect(seen).toEqual([[], ["diff 1"]]);
    await stopRun(world.services, second.id, "test");
  });

  it("does not merge what its checks refuse, tries once more, and hands over", async () => {
    const { project: shop, someone } = await world.project();
    world.check = async () => ({ state: "failure", summary: "1 failed", output: "" });
    const before = await someone.git("rev-parse", "HEAD");
    world.engine = async (request) => {
      const report = await scriptedRepair(request);
      return attempt++ === 0 ? report : fixedReport({ "app.py": "print('second')\n" });
    };
    let attempt = 0;
    await report(world.services, shop);
    const run = await until(world.store, shop.id, ended);
    expect(run).toMatchObject({ reason: "checks_failed" });
    expect(attempt).toBe(2);
    await someone.git("fetch", "--quiet", "origin");
    expect(await someone.git("rev-parse", "origin/main")).toBe(before);
    const tried = await world.store.db
      .selectFrom("tried_candidates")
      .selectAll()
      .where("project_id", "=", shop.id)
      .execute();
    expect(tried).toMatchObject([{ candidate: "candidate-1", reason: "checks_failed" }]);
  });

  it("leaves to people what is red only by tests that were red before, and says so there", async () => {
    const { project: shop } = await world.project();
    world.check = async () => ({ state: "failure", summary: "1 failed", output: "", failing: ["test_old"] });
    let attempts = 0;
    world.engine = (request) => {
      attempts += 1;
      return scriptedRepair(request);
    };
    await report(world.services, shop);
    const run = await until(world.store, shop.id, phase("awaiting_people"));
    expect(run.state.facts).toMatchObject({ reasons: ["red_before"], checks: { state: "red_before" } });
    expect(run.sentence).toContain("test_old");
    expect(attempts).toBe(1);
    const comments = await world.store.db
      .selectFrom("change_request_comments")
      .select("body")
      .where("project_id", "=", shop.id)
      .execute();
    expect(comments).toEqual([{ body: expect.stringContaining("test_old") }]);
    const forge = await world.services.forgeOf(shop);
    const { number } = run.state.facts.changeRequest ?? { number: 0 };
    const { head, draft } = await forge.changeRequest(number);
    if (draft) await forge.updateChangeRequest(number, { draft: false });
    expect(await forge.merge(number, head)).toMatchObject({ merged: false });
    expect(await forge.merge(number, head, { knownFailures: true })).toMatchObject({ merged: true });
    await stopRun(world.services, run.id, "test");
  });

  it("verifies again on the new head when the target branch moved meanwhile", async () => {
    const { project: shop, someone } = await world.project();
    let moved = false;
    world.check = async () => {
      if (!moved) await someone.push("main", { "other.py": "pass\n" });
      moved = true;
      return green();
    };
    await report(world.services, shop);
    const run = await until(world.store, shop.id, phase("watching"));
    expect(run.state.facts.attempt).toBe(2);
    await someone.git("fetch", "--quiet", "origin");
    expect(await someone.git("show", "origin/main:other.py")).toBe("pass");
    await stopRun(world.services, run.id, "test");
  });

  it("ends with the engine's reason where nothing is fixed", async () => {
    const { project: shop } = await world.project();
    world.engine = async () => ({
      ...fixedReport({}),
      outcome: "out_of_scope",
      reason: "advice_only",
      message: "The key comes from the environment. Set JWT_SECRET in both world.services.",
      fix: null,
    });
    await report(world.services, shop);
    const run = await until(world.store, shop.id, ended);
    expect(run).toMatchObject({ reason: "advice_only", sentence: expect.stringContaining("JWT_SECRET") });
  });

  it("says what to do when the repository cannot be read", async () => {
    const { project: shop } = await world.project();
    await setProject(
      world.store.db,
      shop.slug,
      { repository: { kind: "local", url: "/nonexistent/repository" } },
      "test",
    );
    await report(world.services, shop);
    const run = await until(world.store, shop.id, ended);
    expect(run).toMatchObject({ reason: "bad_input", sentence: expect.stringContaining("git init") });
  });
});

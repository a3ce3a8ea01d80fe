import { describe, expect } from "vitest";
import { oneIn } from "../one-in.testing.ts";
import { setProject } from "../projects/projects.ts";
import { retryRun, stopRun } from "./by-hand.ts";
import type { Run } from "./run.ts";
import { fixedReport } from "./testing/report.ts";
import { count, report, scriptedRepair, type TestProject, until } from "./testing/run-world.ts";
import { ended, phase, useWorld } from "./testing/use-world.ts";

/** They are long and stand for themselves. */
const daily = oneIn(2);

const world = useWorld();

describe("a deployment that failed", () => {
  daily("is made again by a retry, of the commit that was merged", async () => {
    const { project: shop, deployed } = await world.project();
    const command = shop.deploy_command;
    await setProject(world.store.db, shop.slug, { deployCommand: "echo the host is down; exit 1" }, "test");
    let attempts = 0;
    world.engine = (request) => {
      attempts += 1;
      return scriptedRepair(request);
    };
    await report(world.services, shop, { release: "1.0.0" });
    const failed = await until(world.store, shop.id, ended);
    expect(failed).toMatchObject({ reason: "deploy_failed" });
    await setProject(world.store.db, shop.slug, { deployCommand: command }, "test");
    const retried = await retryRun(world.services, failed.id, "test");
    expect(retried).toMatchObject({ ordinal: 2, phase: "deploying", error_family: failed.error_family });
    await expect(retryRun(world.services, failed.id, "test")).rejects.toMatchObject({ code: "conflict" });
    const watching = await until(
      world.store,
      shop.id,
      (run) => run.id === retried.id && run.phase === "watching",
    );
    const commit = failed.state.facts.merge?.commit;
    expect(await deployed()).toEqual([commit]);
    expect(watching.state.facts).toMatchObject({ merge: { commit }, release: commit });
    expect(watching.report?.fix?.candidate).toBe(failed.report?.fix?.candidate);
    expect(attempts).toBe(1);
    await stopRun(world.services, retried.id, "test");
  });
});

describe("the error's return", () => {
  daily("on the new release reopens the issue and takes the merge back", async () => {
    const { project: shop, someone, deployed } = await world.project();
    await report(world.services, shop, { release: "1.0.0" });
    const watching = await until(world.store, shop.id, phase("watching"));
    await report(world.services, shop, { release: watching.state.facts.release as string });
    const run = await until(world.store, shop.id, ended);
    expect(run.reason).toBe("regressed");
    expect(run.state.facts.revert?.merge).toBeTruthy();
    await someone.git("fetch", "--quiet", "origin");
    expect(await someone.git("show", "origin/main:app.py")).toBe("print('bye')");
    expect(await deployed()).toEqual([watching.state.facts.merge?.commit, run.state.facts.revert?.merge]);
    const issue = await world.store.db
      .selectFrom("issues")
      .select("status")
      .where("id", "=", run.issue_id)
      .executeTakeFirstOrThrow();
    expect(issue.status).toBe("regressed");
  });

  daily(
    "under another name, raised for the first time in the changed lines, takes the merge back as well",
    async () => {
      const { project: shop } = await world.project();
      world.engine = async (request) => {
        const report = await scriptedRepair(request);
        const diff = "--- a/app.py\n+++ b/app.py\n@@ -1 +1 @@\n-print('hi')\n+print('bye')\n";
        return { ...report, fix: { ...fixedReport({}).fix, ...report.fix, diff } };
      };
      await report(world.services, shop, { release: "1.0.0" });
      const watching = await until(world.store, shop.id, phase("watching"));
      const release = watching.state.facts.release as string;
      await report(world.services, shop, { release, classes: ["ZeroDivisionError"], message: "by zero" });
      const run = await until(world.store, shop.id, (one) => one.id === watching.id && ended(one));
      expect(run).toMatchObject({
        reason: "regressed",
        sentence: expect.stringMatching(/new error appeared in the changed lines.*ZeroDivisionError/),
      });
      expect(run.state.facts.revert?.merge).toBeTruthy();
    },
  );

  daily("on an old release proves nothing", async () => {
    const { project: shop } = await world.project();
    await report(world.services, shop, { release: "1.0.0" });
    await until(world.store, shop.id, phase("watching"));
    await report(world.services, shop, { release: "1.0.0" });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const run = await until(world.store, shop.id, phase("watching"));
    await stopRun(world.services, run.id, "test");
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
    const { project: shop } = await world.project();
    world.engine = async (request) => {
      const report = await scriptedRepair(request);
      return { ...report, reproduction: { ...fixedReport({}).reproduction, contract } };
    };
    await report(world.services, shop, { ...masked, message: "401: Could not validate credentials" });
    const watching = await until(world.store, shop.id, phase("watching"));
    return { shop, release: watching.state.facts.release as string };
  }

  daily("is confirmed by its new answers, which start no run", async () => {
    const { shop, release } = await watched();
    await report(world.services, shop, { ...masked, release, message: "401: Token has expired", times: 4 });
    await report(world.services, shop, { ...masked, release, message: "401: Token has expired" });
    const run = await until(world.store, shop.id, ended);
    expect(run).toMatchObject({ reason: "confirmed", sentence: expect.stringContaining("5 new answers") });
    const runs = await world.store.db
      .selectFrom("runs")
      .select("id")
      .where("project_id", "=", shop.id)
      .execute();
    expect(runs).toHaveLength(1);
  });

  daily("is confirmed by the counts of its route, as long as nothing else was observed there", async () => {
    const { shop, release } = await watched();
    await report(world.services, shop, { ...masked, release, message: "401: Token has expired" });
    await count(world.services, shop, release, 20, 6);
    const run = await until(world.store, shop.id, ended);
    expect(run).toMatchObject({ reason: "confirmed", sentence: expect.stringContaining("6 new answers") });
  });

  daily("is not confirmed by counts that may be of something else", async () => {
    const { shop, release } = await watched();
    await report(world.services, shop, { ...masked, release, message: "401: Token has expired" });
    await report(world.services, shop, { ...masked, release, classes: ["JWTError", "HTTPException"] });
    await count(world.services, shop, release, 20, 6);
    const counted = (one: Run) =>
      one.phase === "watching" && (one.sentence?.includes("1 new answers") ?? false);
    const { turn } = await until(world.store, shop.id, counted);
    const run = await until(world.store, shop.id, (one) => counted(one) && one.turn > turn + 1);
    await stopRun(world.services, run.id, "test");
  });
});

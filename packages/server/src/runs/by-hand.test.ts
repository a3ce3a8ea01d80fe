import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { oneIn } from "../one-in.testing.ts";
import { pauseAutomation, resumeAutomation } from "../projects/automation.ts";
import { setPolicy } from "../projects/policies.ts";
import { setProject } from "../projects/projects.ts";
import { admit } from "./activities/admit.ts";
import { retryRun, stopRun } from "./by-hand.ts";
import { type Run, tellRun } from "./run.ts";
import { report, scriptedRepair, until } from "./testing/run-world.ts";
import { ended, phase, useWorld } from "./testing/use-world.ts";

/** They are long and stand for themselves. */
const daily = oneIn(2);

const world = useWorld();

describe("the limits of a project", () => {
  daily("let only so many runs work at a time", async () => {
    const { project: shop } = await world.project();
    let working = 0;
    let most = 0;
    world.engine = async (request) => {
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
      ["a", "b", "c", "d", "e"].map((name) => report(world.services, shop, { classes: [`Error${name}`] })),
    );
    const count = async () => {
      const rows = await world.store.db
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

  it("let no second run in that was looked at before the first one was let in", async () => {
    const { project: shop } = await world.project();
    const { db } = world.store;
    await setProject(db, shop.slug, { runsInParallel: 1 }, "test");
    await pauseAutomation(db, { projectId: shop.id, reason: "incident" }, "test");
    const admission = async (error: string, minutes: number) => {
      await report(world.services, shop, { classes: [error] });
      const run = await until(world.store, shop.id, ({ phase, id }) => phase === "queued" && !known.has(id));
      known.add(run.id);
      const project = await db
        .selectFrom("projects")
        .selectAll()
        .where("id", "=", shop.id)
        .executeTakeFirstOrThrow();
      // Each is looked at before the other one, which is older, can be seen.
      const created_at = new Date(Date.now() - minutes * 60_000);
      await sql`update runs set created_at = ${created_at} where id = ${run.id}`.execute(db);
      const { answer, alongWith } = await admit({
        services: world.services,
        run: { ...run, created_at },
        project,
      } as Parameters<typeof admit>[0]);
      expect(answer).toEqual({ kind: "admitted" });
      return () =>
        tellRun(world.services, run.id, { kind: "admitted", at: Date.now(), turn: run.turn }, alongWith);
    };
    const known = new Set<string>();
    const [first, second] = [await admission("First", 1), await admission("Second", 2)];
    await first();
    await expect(second()).rejects.toThrow("let in meanwhile");
    const phases = await db.selectFrom("runs").select("phase").where("project_id", "=", shop.id).execute();
    expect(phases.map((row) => row.phase).toSorted()).toEqual(["queued", "repairing"]);
    for (const id of known) await stopRun(world.services, id, "test");
  });

  daily("let only so many runs start in a day", async () => {
    const { project: shop } = await world.project();
    await setProject(world.store.db, shop.slug, { runsPerDay: 1 }, "test");
    await report(world.services, shop, { classes: ["First"] });
    const first = await until(world.store, shop.id, phase("watching"));
    await report(world.services, shop, { classes: ["Second"] });
    const second = await until(
      world.store,
      shop.id,
      (run) => run.phase === "queued" && run.sentence !== null,
    );
    expect(second.sentence).toContain("limit");
    await stopRun(world.services, first.id, "test");
    await stopRun(world.services, second.id, "test");
  });
});

describe("change requests that nobody looks at", () => {
  daily("hold further runs back, until one is gone", async () => {
    const { project: shop } = await world.project();
    await setProject(world.store.db, shop.slug, { openChangeRequests: 1 }, "test");
    await setPolicy(world.store.db, shop, null, { mode: "review" }, "test");
    await report(world.services, shop, { classes: ["First"] });
    const first = await until(world.store, shop.id, phase("awaiting_people"));
    await report(world.services, shop, { classes: ["Second"] });
    const waits = (run: Run) => run.phase === "queued" && run.sentence !== null;
    expect((await until(world.store, shop.id, waits)).sentence).toContain("are open");
    await stopRun(world.services, first.id, "test");
    const second = await until(world.store, shop.id, phase("awaiting_people"));
    expect(second.id).not.toBe(first.id);
    await stopRun(world.services, second.id, "test");
  });
});

describe("people", () => {
  daily("stop everything at once, and let it go on", async () => {
    const { project: shop } = await world.project();
    await pauseAutomation(world.store.db, { projectId: shop.id, reason: "incident" }, "test");
    await report(world.services, shop);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect((await until(world.store, shop.id, phase("queued"))).state.facts.attempt).toBe(0);
    await resumeAutomation(world.store.db, shop.id, "test");
    const run = await until(world.store, shop.id, phase("watching"));
    await stopRun(world.services, run.id, "test");
  });

  daily("interrupt the engine with a pause", async () => {
    const { project: shop } = await world.project();
    let started = false;
    let aborted = false;
    world.engine = (request) =>
      new Promise((_, reject) => {
        started = true;
        request.signal?.addEventListener("abort", () => {
          aborted = true;
          reject(new Error("aborted"));
        });
      });
    await report(world.services, shop);
    await until(world.store, shop.id, () => started);
    await pauseAutomation(world.store.db, { projectId: shop.id, reason: null }, "test");
    const end = Date.now() + 5_000;
    while (!aborted && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(aborted).toBe(true);
    world.engine = scriptedRepair;
    await resumeAutomation(world.store.db, shop.id, "test");
    const run = await until(world.store, shop.id, phase("watching"));
    await stopRun(world.services, run.id, "test");
  });

  daily("stop a run, whose change request is closed, and retry it", async () => {
    const { project: shop } = await world.project();
    await setPolicy(world.store.db, shop, null, { mode: "suggest" }, "test");
    await report(world.services, shop);
    const waiting = await until(world.store, shop.id, phase("awaiting_people"));
    await stopRun(world.services, waiting.id, "admin");
    const run = await until(world.store, shop.id, ended);
    expect(run).toMatchObject({ reason: "stopped", sentence: "Stopped by admin." });
    const forge = await world.services.forgeOf(shop);
    expect(await forge.findChangeRequest({ marker: `bugstack-run: ${run.id}`, branch: "" })).toMatchObject({
      state: "closed",
    });
    await report(world.services, shop, { release: "2.0.0" }); // What people stopped stays stopped.
    const retried = await retryRun(world.services, run.id, "admin");
    expect(retried).toMatchObject({ ordinal: 2, cause: "person" });
    await expect(retryRun(world.services, run.id, "admin")).rejects.toMatchObject({ code: "conflict" });
    const second = await until(world.store, shop.id, phase("awaiting_people"));
    expect(second.state.facts.branch?.name).toMatch(/-2$/);
    await stopRun(world.services, second.id, "admin");
  });

  daily("switch runs off", async () => {
    const { project: shop } = await world.project();
    await setPolicy(world.store.db, shop, null, { mode: "off" }, "test");
    await report(world.services, shop);
    const runs = await world.store.db
      .selectFrom("runs")
      .select("id")
      .where("project_id", "=", shop.id)
      .execute();
    expect(runs).toEqual([]);
  });
});

describe("an error that was not fixed", () => {
  daily("is tried again on another release, and not on the same one", async () => {
    const { project: shop } = await world.project();
    world.engine = async (request) => ({
      ...(await scriptedRepair(request)),
      outcome: "diagnosed",
      reason: "not_reproduced",
      message: "No.",
      fix: null,
    });
    await report(world.services, shop, { release: "1.0.0" });
    await until(world.store, shop.id, ended);
    await report(world.services, shop, { release: "1.0.0" });
    await report(world.services, shop, { release: "1.1.0" });
    await until(world.store, shop.id, (run) => run.phase === "ended" && run.ordinal === 2);
    await report(world.services, shop, { release: "1.0.0" });
    const runs = await world.store.db
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

import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { decideIssue } from "../issues/decide.ts";
import { setPolicy } from "../projects/policies.ts";
import type { Run } from "./run.ts";
import { hurryRunsOf } from "./run.ts";
import { report, until } from "./testing/run-world.ts";
import { ended, phase, useWorld } from "./testing/use-world.ts";

const world = useWorld();

/** A change request that lies before people. */
async function waiting(): Promise<{ run: Run; hurry: () => Promise<void>; state: () => Promise<string> }> {
  const { project: shop } = await world.project();
  await setPolicy(world.store.db, shop, null, { mode: "review" }, "test");
  await report(world.services, shop, { release: "1.0.0" });
  const run = await until(world.store, shop.id, phase("awaiting_people"));
  return {
    run,
    async hurry() {
      await world.store.db.transaction().execute((trx) => hurryRunsOf(trx, world.services.carrier, shop.id));
      world.services.carrier.nudge(0);
    },
    async state() {
      const row = await world.store.db
        .selectFrom("change_requests")
        .select("state")
        .where("project_id", "=", shop.id)
        .executeTakeFirstOrThrow();
      return row.state;
    },
  };
}

describe("a change request that is not needed any more", () => {
  it.each([
    ["resolved", /resolved without this change/],
    ["ignored", /is ignored by now/],
  ] as const)("because the issue was %s by people is closed with that reason", async (status, reason) => {
    const { run, hurry, state } = await waiting();
    await world.store.db
      .transaction()
      .execute((trx) => decideIssue(trx, run.issue_id, { status, actor: "test", reason: null }));
    await hurry();
    const over = await until(world.store, run.project_id, ended);
    expect(over).toMatchObject({ reason: "superseded", sentence: expect.stringMatching(reason) });
    expect(await state()).toBe("closed");
  });

  it("because nobody takes it up is closed after the time that the project allows", async () => {
    const { run, hurry, state } = await waiting();
    await world.store.db
      .updateTable("runs")
      .set({ state: sql`jsonb_set(state, '{limits,peopleSeconds}', '0')` })
      .where("id", "=", run.id)
      .execute();
    await hurry();
    const over = await until(world.store, run.project_id, ended);
    expect(over).toMatchObject({ reason: "stale", sentence: expect.stringContaining("Nobody took") });
    expect(await state()).toBe("closed");
  });
});

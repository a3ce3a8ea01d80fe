import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { setPolicy } from "../projects/policies.ts";
import { newId } from "../store/id.ts";
import { hurryRun, hurryRunsOf, type Run } from "./run.ts";
import { report, until } from "./testing/run-world.ts";
import { phase, useWorld } from "./testing/use-world.ts";

const world = useWorld();

/** A run that looks at its change request now and then, at a time when its next look is far off. */
async function looking(): Promise<Run> {
  const { project: shop } = await world.project();
  await setPolicy(world.store.db, shop, null, { mode: "review" }, "test");
  await report(world.services, shop, { release: "1.0.0" });
  const run = await until(world.store, shop.id, phase("awaiting_people"));
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const next = await looksOf(run).where("state", "=", "waiting").executeTakeFirst();
    if (next && next.due_at.getTime() > Date.now() + 10_000)
      return await until(world.store, shop.id, ({ turn }) => turn === next.turn);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("The run never came to rest");
}

const looksOf = (run: Run) =>
  world.store.db
    .selectFrom("run_effects")
    .selectAll()
    .where("run_id", "=", run.id)
    .where("kind", "=", "forge.read_change_request")
    .orderBy("turn");

describe("a hurried run", () => {
  it("looks again soon, though its next look would be due much later", async () => {
    const run = await looking();
    await world.store.db
      .transaction()
      .execute((trx) => hurryRunsOf(trx, world.services.carrier, run.project_id));
    world.services.carrier.nudge(0);
    await until(world.store, run.project_id, ({ turn }) => turn > run.turn);
  });

  it("is hurried too when one look ends and the next is made in the same moment", async () => {
    const run = await looking();
    const look = await looksOf(run).where("state", "=", "waiting").executeTakeFirst();
    if (!look) throw new Error("The run looks at nothing");
    const later = new Date(Date.now() + 3_600_000);
    const backend = { pid: 0 };
    let hurried: Promise<void> | undefined;
    await world.store.db.transaction().execute(async (ends) => {
      await ends.updateTable("run_effects").set({ state: "done" }).where("id", "=", look.id).execute();
      hurried = world.store.db.transaction().execute(async (trx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
        backend.pid = rows[0]?.pid ?? 0;
        await hurryRun(trx, { send: async () => undefined, nudge: () => undefined }, run.id);
      });
      await waits(backend);
      await ends
        .insertInto("run_effects")
        .values({ ...look, id: newId(), turn: look.turn + 1, due_at: later })
        .execute();
    });
    await hurried;
    const next = (await looksOf(run).execute()).find(({ turn }) => turn === look.turn + 1);
    expect(next?.due_at.getTime()).toBeLessThan(later.getTime());
  });
});

/** Waits until this connection waits for another's row. */
async function waits(backend: { readonly pid: number }): Promise<void> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const { rows } = await sql`
      select 1 from pg_stat_activity where pid = ${backend.pid} and wait_event_type = 'Lock'
    `.execute(world.store.db);
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("Nobody waited for the row");
}

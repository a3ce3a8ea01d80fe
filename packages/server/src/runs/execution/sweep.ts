import type { RunServices } from "../services.ts";
import type { RunLocks } from "./run-locks.ts";

const EVERY_MS = 2_000;
/**
 * A job that should have come by now is taken for lost: whoever fetched it may have died before it began. Where all
 * workers are merely busy this makes a job too many, which finds nothing to do.
 */
const OVERDUE_SECONDS = 6;
const BATCH = 50;

/**
 * Finds effects whose work was cut short, because the process that did it is gone, and those whose job was lost, and
 * has them carried again. Returns how to stop it.
 */
export function startSweep(services: RunServices, locks: RunLocks): () => Promise<void> {
  let stopped = false;
  let wake: () => void = () => undefined;
  const running = loop();
  async function loop(): Promise<void> {
    while (!stopped) {
      await sweepOnce(services, locks).catch((error: unknown) => {
        if (!stopped) services.log.error({ err: error }, "The sweep for effects that were cut short failed");
      });
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, EVERY_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
  return async () => {
    stopped = true;
    wake();
    await running;
  };
}

/** One look. Returns how many effects it sent on their way again. */
export async function sweepOnce(services: RunServices, locks: RunLocks): Promise<number> {
  const suspects = await services.db
    .selectFrom("run_effects")
    .select(["id", "run_id", "turn", "kind", "state"])
    .where((eb) =>
      eb.or([
        eb("state", "=", "running"),
        eb.and([
          eb("state", "=", "waiting"),
          eb("due_at", "<", new Date(Date.now() - OVERDUE_SECONDS * 1_000)),
        ]),
      ]),
    )
    .limit(BATCH)
    .execute();
  let sent = 0;
  for (const suspect of suspects) {
    if (suspect.state === "running" && !(await locks.isFree(suspect.run_id))) continue;
    sent += await services.db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable("run_effects")
        .set({ state: "waiting", due_at: new Date() })
        .where("id", "=", suspect.id)
        .where("state", "=", suspect.state)
        .returning("id")
        .executeTakeFirst();
      if (!row) return 0;
      const effect = { kind: suspect.kind, turn: suspect.turn, afterSeconds: 0 };
      await services.carrier.send(trx, { runId: suspect.run_id, effect });
      return 1;
    });
  }
  if (sent > 0) services.carrier.nudge(0);
  return sent;
}

import { type Kysely, sql } from "kysely";
import type { Logger } from "pino";
import type { Database } from "../store/tables/database.ts";

const EVERY_MS = 6 * 3_600_000;
const WEEKS_AHEAD = 3;

/** Keeps partitions for the weeks to come ready. What arrives without one goes to `events_rest`, so nothing is refused. */
export async function keepPartitions(db: Kysely<Database>, log: Logger): Promise<{ stop(): void }> {
  await makePartitions(db);
  const timer = setInterval(() => {
    makePartitions(db).catch((error: unknown) =>
      log.error({ err: error }, "Partitions for events cannot be made"),
    );
  }, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

async function makePartitions(db: Kysely<Database>): Promise<void> {
  await sql`select make_event_partitions(now(), ${WEEKS_AHEAD})`.execute(db);
}

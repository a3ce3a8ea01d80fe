import { setTimeout as wait } from "node:timers/promises";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Logger } from "pino";
import { recordRelease } from "../../projects/releases.ts";
import type { Database } from "../../store/tables/database.ts";
import { repositoryAddress } from "../accounts/address.ts";
import { meaningOf } from "./meaning.ts";

export interface DeliveryHandler {
  /** A delivery was stored: look now. */
  wake(): void;
  stop(): Promise<void>;
}

export interface HandlerOptions {
  readonly db: Kysely<Database>;
  readonly log: Logger;
  /** Something may have happened that a project's waiting runs look for. */
  readonly hurry: (trx: Transaction<Database>, projectId: string) => Promise<void>;
  readonly onHandled: () => void;
}

const LOOK_MS = 5_000;
const BATCH = 50;
const MOST_ATTEMPTS = 5;
const KEPT_DAYS = 30;

/** Works out stored deliveries until stopped. Several processes may do so; each delivery is taken by one of them. */
export function startDeliveryHandler(options: HandlerOptions): DeliveryHandler {
  const stopping = new AbortController();
  let awake = Promise.withResolvers<void>();
  const running = loop();
  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      awake = Promise.withResolvers<void>();
      const handled = await handleDue(options).catch((error: unknown) => {
        options.log.error({ err: error }, "Deliveries of forges could not be read");
        return 0;
      });
      if (handled > 0) options.onHandled();
      if (handled === BATCH) continue;
      const rest = wait(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      await Promise.race([rest, awake.promise]);
    }
  }
  return {
    wake: () => awake.resolve(),
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Works out one batch and returns how many it took. */
export async function handleDue({ db, log, hurry }: Omit<HandlerOptions, "onHandled">): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom("forge_deliveries as d")
      .innerJoin("forge_accounts as a", "a.id", "d.account_id")
      .select(["d.id", "d.event", "d.payload", "a.url", "a.kind"])
      .where("d.handled_at", "is", null)
      .where("d.attempts", "<", MOST_ATTEMPTS)
      .orderBy("d.received_at")
      .limit(BATCH)
      .forUpdate("d")
      .skipLocked()
      .execute();
    const ids: string[] = [];
    for (const delivery of due) {
      await sql`savepoint delivery`.execute(trx);
      try {
        const { repository, release } = meaningOf(delivery.event, delivery.payload);
        const projects = repository ? await projectsAt(trx, delivery.url, repository) : [];
        for (const project of projects) {
          if (release) await recordRelease(trx, project, release);
          await hurry(trx, project.id);
        }
        ids.push(delivery.id);
        log.debug({ event: delivery.event, projects: projects.length }, "A forge has told something");
      } catch (error) {
        await sql`rollback to savepoint delivery`.execute(trx);
        log.warn({ err: error, delivery: delivery.id }, "A delivery of a forge could not be worked out");
        await putOff(trx, delivery.id, error);
      }
    }
    if (ids.length > 0) {
      // Its id is kept, so that it is known when it comes again; what stood in it is not needed any more.
      await trx
        .updateTable("forge_deliveries")
        .set({ handled_at: new Date(), payload: "{}" })
        .where("id", "in", ids)
        .execute();
      await trx
        .deleteFrom("forge_deliveries")
        .where("received_at", "<", sql<Date>`now() - make_interval(days => ${KEPT_DAYS})`)
        .execute();
    }
    return due.length;
  });
}

/** One that cannot be worked out holds up no other, and is tried a few times more. */
async function putOff(trx: Transaction<Database>, id: string, error: unknown): Promise<void> {
  const text = error instanceof Error ? error.message : String(error);
  await trx
    .updateTable("forge_deliveries")
    .set((eb) => ({
      attempts: eb("attempts", "+", 1),
      last_error: text.replaceAll("\0", "").slice(0, 2_000),
    }))
    .where("id", "=", id)
    .execute();
}

async function projectsAt(trx: Transaction<Database>, origin: string, repository: string) {
  const rows = await trx
    .selectFrom("projects")
    .select(["id", "organisation_id", "repository_url"])
    .where("repository_kind", "=", "git")
    .where("forge", "<>", "builtin")
    .execute();
  return rows.filter(({ repository_url: url }) => {
    try {
      const address = repositoryAddress(url ?? "");
      return address.origin === origin && address.path.toLowerCase() === repository;
    } catch {
      return false;
    }
  });
}

import { type Kysely, sql } from "kysely";
import type { Database } from "../store/tables/database.ts";

/** Counts events per project and day (UTC), by what is committed and what this process took since it looked. */
export interface DailyQuota {
  /** Takes `amount` and returns 0, or takes nothing and returns the seconds until the next day. */
  take(projectId: string, amount: number, perDay: number): Promise<number>;
}

/** Other processes take events too: what is committed is looked at again after this long. */
const LOOK_MS = 30_000;
const DAY_MS = 24 * 3_600_000;

export function createDailyQuota(db: Kysely<Database>, now: () => number = Date.now): DailyQuota {
  const known = new Map<string, { day: string; used: number; at: number }>();
  return {
    async take(projectId, amount, perDay) {
      const at = now();
      const day = new Date(at).toISOString().slice(0, 10);
      let count = known.get(projectId);
      if (!count || count.day !== day || at - count.at > LOOK_MS) {
        const committed = await committedOn(db, projectId, day);
        // What is on its way to the disk is in ours alone.
        const used = count?.day === day ? Math.max(count.used, committed) : committed;
        count = { day, used, at };
        known.set(projectId, count);
      }
      if (count.used + amount > perDay) return Math.max(1, Math.ceil((DAY_MS - (at % DAY_MS)) / 1_000));
      count.used += amount;
      return 0;
    },
  };
}

async function committedOn(db: Kysely<Database>, projectId: string, day: string): Promise<number> {
  const { rows } = await sql<{ events: string }>`
    select events from project_days where project_id = ${projectId} and day = ${day}::date
  `.execute(db);
  return Number(rows[0]?.events ?? 0);
}

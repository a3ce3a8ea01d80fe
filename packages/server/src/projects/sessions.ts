import type { Kysely } from "kysely";
import type { Database } from "../store/tables/database.ts";
import type { CountsFilter } from "./counts.ts";

/** Sessions of one release in one environment. */
export interface ReleaseSessions {
  readonly release: string;
  readonly environment: string;
  readonly begun: number;
  readonly healthy: number;
  readonly errored: number;
  readonly crashed: number;
  readonly abnormal: number;
}

const MOST_RELEASES = 1_000;

/** Sessions per release and environment that began since a moment, those with the most first. */
export async function sumSessions(
  db: Kysely<Database>,
  projectId: string,
  filter: CountsFilter,
): Promise<ReleaseSessions[]> {
  let query = db
    .selectFrom("session_counts")
    .where("project_id", "=", projectId)
    .where("hour", ">=", filter.since)
    .groupBy(["release", "environment"]);
  if (filter.release !== undefined) query = query.where("release", "=", filter.release);
  const rows = await query
    .select((eb) => [
      "release",
      "environment",
      eb.fn.sum<string>("begun").as("begun"),
      eb.fn.sum<string>("healthy").as("healthy"),
      eb.fn.sum<string>("errored").as("errored"),
      eb.fn.sum<string>("crashed").as("crashed"),
      eb.fn.sum<string>("abnormal").as("abnormal"),
    ])
    .orderBy("begun", "desc")
    .limit(MOST_RELEASES)
    .execute();
  return rows.map(({ release, environment, ...amounts }) => ({
    release,
    environment,
    begun: Number(amounts.begun),
    healthy: Number(amounts.healthy),
    errored: Number(amounts.errored),
    crashed: Number(amounts.crashed),
    abnormal: Number(amounts.abnormal),
  }));
}

/** What SDKs dropped by themselves since a day, and what browsers reported that is no event. */
export async function sumDiscarded(
  db: Kysely<Database>,
  projectId: string,
  since: Date,
): Promise<{ reason: string; category: string; quantity: number }[]> {
  const rows = await db
    .selectFrom("client_reports")
    .where("project_id", "=", projectId)
    .where("day", ">=", since.toISOString().slice(0, 10))
    .groupBy(["reason", "category"])
    .select((eb) => ["reason", "category", eb.fn.sum<string>("quantity").as("quantity")])
    .orderBy("quantity", "desc")
    .limit(MOST_RELEASES)
    .execute();
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }));
}

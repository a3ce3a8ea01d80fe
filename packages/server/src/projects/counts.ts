import type { Kysely } from "kysely";
import type { Database } from "../store/tables/database.ts";

export interface CountsFilter {
  readonly since: Date;
  readonly release?: string | undefined;
}

export interface RouteCounts {
  readonly release: string;
  readonly environment: string;
  readonly method: string;
  readonly route: string;
  readonly total: number;
  readonly failed: number;
  readonly observed: number;
}

const MOST_ROUTES = 1_000;

/** Requests per release, environment and route since a moment, the busiest first. */
export async function sumCounts(
  db: Kysely<Database>,
  projectId: string,
  filter: CountsFilter,
): Promise<RouteCounts[]> {
  let query = db
    .selectFrom("counts")
    .where("project_id", "=", projectId)
    .where("minute", ">=", filter.since)
    .groupBy(["release", "environment", "method", "route"]);
  if (filter.release !== undefined) query = query.where("release", "=", filter.release);
  const rows = await query
    .select((eb) => [
      "release",
      "environment",
      "method",
      "route",
      eb.fn.sum<string>("total").as("total"),
      eb.fn.sum<string>("failed").as("failed"),
      eb.fn.sum<string>("observed").as("observed"),
    ])
    .orderBy("total", "desc")
    .limit(MOST_ROUTES)
    .execute();
  return rows.map((row) => ({
    ...row,
    total: Number(row.total),
    failed: Number(row.failed),
    observed: Number(row.observed),
  }));
}

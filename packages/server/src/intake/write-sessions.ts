import { sql, type Transaction } from "kysely";
import type { Database } from "../store/tables/database.ts";
import type { Delivery, SessionRow } from "./delivery.ts";

/** Adds the sessions of deliveries to what was counted before. */
export async function writeSessions(
  trx: Transaction<Database>,
  deliveries: readonly Delivery[],
): Promise<void> {
  const rows = mergedSessions(deliveries);
  if (rows.length === 0) return;
  const column = <T>(pick: (row: MergedSessions) => T): T[] => rows.map(pick);
  await sql`
    insert into session_counts (organisation_id, project_id, hour, release, environment, begun, healthy, errored,
      crashed, abnormal)
    select * from unnest(
      ${column(({ organisationId }) => organisationId)}::uuid[],
      ${column(({ projectId }) => projectId)}::uuid[],
      ${column(({ hour }) => hour)}::timestamptz[],
      ${column(({ release }) => release)}::text[],
      ${column(({ environment }) => environment)}::text[],
      ${column(({ begun }) => begun)}::bigint[],
      ${column(({ healthy }) => healthy)}::bigint[],
      ${column(({ errored }) => errored)}::bigint[],
      ${column(({ crashed }) => crashed)}::bigint[],
      ${column(({ abnormal }) => abnormal)}::bigint[]
    )
    on conflict (project_id, hour, release, environment) do update set
      begun = session_counts.begun + excluded.begun,
      healthy = session_counts.healthy + excluded.healthy,
      errored = session_counts.errored + excluded.errored,
      crashed = session_counts.crashed + excluded.crashed,
      abnormal = session_counts.abnormal + excluded.abnormal
  `.execute(trx);
}

type MergedSessions = SessionRow & { readonly organisationId: string; readonly projectId: string };

/** One row per key, in a fixed order: PostgreSQL updates a row only once per statement. */
function mergedSessions(deliveries: readonly Delivery[]): MergedSessions[] {
  const merged = new Map<string, MergedSessions>();
  for (const { holder, sessions } of deliveries) {
    for (const row of sessions) {
      const { projectId, organisationId } = holder;
      const key = JSON.stringify([projectId, row.hour, row.release, row.environment]);
      const before = merged.get(key);
      merged.set(key, {
        ...row,
        organisationId,
        projectId,
        begun: row.begun + (before?.begun ?? 0),
        healthy: row.healthy + (before?.healthy ?? 0),
        errored: row.errored + (before?.errored ?? 0),
        crashed: row.crashed + (before?.crashed ?? 0),
        abnormal: row.abnormal + (before?.abnormal ?? 0),
      });
    }
  }
  return [...merged.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

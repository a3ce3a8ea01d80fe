import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Events that one project may send, where it differs from the server's own limit. */
export const quotas: Migration = {
  name: "0007_quotas",
  async up(trx) {
    await sql
      .raw("alter table projects add column events_per_minute integer check (events_per_minute >= 0)")
      .execute(trx);
  },
};

import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** How much of our work may lie before people at once, and how much is merged without them within a day. */
export const deliveryLimits: Migration = {
  name: "0005_delivery_limits",
  async up(trx) {
    await sql.raw(LIMITS).execute(trx);
  },
};

const LIMITS = `
alter table projects add column open_change_requests integer not null default 10 check (open_change_requests >= 1);
alter table policies add column merges_per_day integer not null default 10 check (merges_per_day >= 0);
`;

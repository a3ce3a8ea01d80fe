import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Events that one project may send within a day, and how many it has sent. */
export const dailyQuotas: Migration = {
  name: "0011_daily_quotas",
  async up(trx) {
    await sql.raw(QUOTAS).execute(trx);
  },
};

const QUOTAS = `
alter table projects add column events_per_day integer check (events_per_day >= 0);
create table project_days (
  project_id uuid not null,
  day date not null,
  events bigint not null,
  primary key (project_id, day)
);
`;

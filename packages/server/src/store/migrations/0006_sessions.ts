import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Sessions of applications, counted. */
export const sessions: Migration = {
  name: "0006_sessions",
  async up(trx) {
    await sql.raw(SESSIONS).execute(trx);
  },
};

const SESSIONS = `
create table session_counts (
  organisation_id uuid not null,
  project_id uuid not null,
  hour timestamptz not null,
  release text not null,
  environment text not null,
  begun bigint not null,
  healthy bigint not null,
  errored bigint not null,
  crashed bigint not null,
  abnormal bigint not null,
  primary key (project_id, hour, release, environment)
);
`;

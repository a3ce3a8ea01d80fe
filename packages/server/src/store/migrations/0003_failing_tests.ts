import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Which tests of a check are red, so that a change can be told from what was red before it. */
export const failingTests: Migration = {
  name: "0003_failing_tests",
  async up(trx) {
    await sql.raw("alter table checks add column failing jsonb").execute(trx);
  },
};

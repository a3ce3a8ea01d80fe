import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Ways to deploy besides a command: a signed webhook, a workflow of the forge's CI, a deployment on the forge. */
export const deployers: Migration = {
  name: "0009_deployers",
  async up(trx) {
    await sql.raw("alter table projects add column deploy_by jsonb").execute(trx);
  },
};

import { type Kysely, sql, type Transaction } from "kysely";
import { ServerError } from "../../error.ts";
import type { Database } from "../tables/database.ts";
import type { Migration } from "./migration.ts";
import { migrations as allMigrations } from "./migrations.ts";

/** Key of the advisory lock: "bugstack" in ASCII, cut to 63 bits. */
const LOCK = 0x6275_6773_7461n;

/**
 * Brings the schema up to date and returns the names of the migrations that it applied. Safe to run from several
 * processes at once; each migration is one transaction, so a crash leaves whole steps. A database that has
 * migrations which this version does not know is refused with `store_incompatible`.
 */
export async function migrate(
  db: Kysely<Database>,
  migrations: readonly Migration[] = allMigrations,
): Promise<readonly string[]> {
  await db.transaction().execute(async (trx) => {
    await lock(trx);
    await sql`create table if not exists bugstack_migrations (
      name text primary key,
      applied_at timestamptz not null default now()
    )`.execute(trx);
    refuseNewer(await appliedNames(trx), migrations);
  });
  const applied: string[] = [];
  for (const migration of migrations) {
    const done = await db.transaction().execute(async (trx) => {
      await lock(trx);
      const known = await appliedNames(trx);
      if (known.includes(migration.name)) return false;
      await migration.up(trx as unknown as Transaction<unknown>);
      await sql`insert into bugstack_migrations (name) values (${migration.name})`.execute(trx);
      return true;
    });
    if (done) applied.push(migration.name);
  }
  return applied;
}

async function lock(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK.toString()}::bigint)`.execute(trx);
}

async function appliedNames(trx: Transaction<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from bugstack_migrations order by name`.execute(
    trx,
  );
  return rows.map((row) => row.name);
}

function refuseNewer(applied: readonly string[], migrations: readonly Migration[]): void {
  const unknown = applied.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length === 0) return;
  throw new ServerError(
    "store_incompatible",
    `The database was written by a newer bugstack (it has ${unknown.join(", ")})`,
    { remedy: "Start the newer version of bugstack, or restore a backup from before the upgrade." },
  );
}

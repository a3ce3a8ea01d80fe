import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "./database.ts";
import { newId } from "./id.ts";
import { DEFAULT_ORGANISATION } from "./migrations/0001_initial.ts";
import { migrate } from "./migrations/migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { openTestStore, type TestStore } from "./testing.ts";

describe("the store", () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it("applies every migration once, also when several processes migrate at the same time", async () => {
    const again = await Promise.all([migrate(store.db), migrate(store.db), migrate(store.db)]);
    expect(again).toEqual([[], [], []]);
  });

  it("refuses a database that a newer version has migrated", async () => {
    await expect(migrate(store.db, migrations.slice(1))).rejects.toMatchObject({
      code: "store_incompatible",
    });
  });

  it("leaves nothing of a migration that fails half way", async () => {
    const broken = {
      name: "9999_broken",
      async up(trx: Parameters<(typeof migrations)[number]["up"]>[0]) {
        await sql`create table half_done (id int)`.execute(trx);
        await sql`select no_such_function()`.execute(trx);
      },
    };
    await expect(migrate(store.db, [...migrations, broken])).rejects.toThrow("no_such_function");
    const { rows } = await sql<{
      found: string | null;
    }>`select to_regclass('half_done')::text as found`.execute(store.db);
    expect(rows[0]?.found).toBeNull();
  });

  it("keeps events in the partition of their week", async () => {
    await sql`select make_event_partitions('2031-05-14T12:00:00Z', 2)`.execute(store.db);
    await sql`select make_event_partitions('2031-05-14T12:00:00Z', 2)`.execute(store.db);
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relname like 'events_2031%' and relkind = 'r' order by 1
    `.execute(store.db);
    expect(rows.map((row) => row.name)).toEqual(["events_20310512", "events_20310519"]);
  });

  it("never changes the audit log", async () => {
    await store.db
      .insertInto("audit_log")
      .values({
        organisation_id: DEFAULT_ORGANISATION,
        project_id: null,
        actor: "admin",
        action: "test",
        subject: "test:1",
        detail: "{}",
      })
      .execute();
    await expect(store.db.updateTable("audit_log").set({ actor: "nobody" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(store.db.deleteFrom("audit_log").execute()).rejects.toThrow("append-only");
    await expect(sql`truncate audit_log`.execute(store.db)).rejects.toThrow("append-only");
  });

  it("says in one sentence that a database does not answer", async () => {
    await expect(openDatabase("postgresql://nobody@127.0.0.1:1/none")).rejects.toMatchObject({
      code: "store_unavailable",
      remedy: expect.stringContaining("DATABASE_URL"),
    });
  });

  it("gives ids that sort by time", () => {
    expect(
      [newId(3_000), newId(1_000), newId(2_000)]
        .sort()
        .map((id) => Number.parseInt(id.slice(0, 13).replace("-", ""), 16)),
    ).toEqual([1_000, 2_000, 3_000]);
  });
});

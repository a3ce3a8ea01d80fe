import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { readIssueDetail } from "./detail.ts";
import { holdGrouping } from "./groups.ts";
import type { ListedIssue } from "./issues.ts";
import { findIssue, latestEvents } from "./issues.ts";
import { mergeIssue, unmergeIssue } from "./merge.ts";
import { anError, type IssueWorld, openIssueWorld } from "./testing.ts";

describe("merging of issues by hand", () => {
  let store: TestStore;
  let world: IssueWorld;
  let keys: ListedIssue;
  let values: ListedIssue;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openIssueWorld(store);
    await world.report([anError({ type: "KeyError" }), anError({ type: "KeyError" })]);
    await world.report([anError({ type: "ValueError", occurrences: 5 })]);
    const issues = await world.issues();
    keys = named(issues, "KeyError");
    values = named(issues, "ValueError");
  });

  const merge = (source: ListedIssue, target: ListedIssue) =>
    store.db
      .transaction()
      .execute((trx) => mergeIssue(trx, { source: source.id, target: target.id, actor: "test" }));
  const unmerge = (issue: ListedIssue) =>
    store.db.transaction().execute((trx) => unmergeIssue(trx, { issue: issue.id, actor: "test" }));

  it("leaves one issue in the list, with the events of both and of what comes later", async () => {
    await merge(keys, values);
    await world.report([anError({ type: "KeyError" })]);
    const only = await world.onlyIssue();
    expect(only).toMatchObject({ id: values.id, event_count: 8, first_seen: keys.first_seen });
    expect(await latestEvents(store.db, values.id, 10)).toHaveLength(4);
    const detail = await readIssueDetail(store.db, values.id);
    expect(detail.fingerprints.map(({ fingerprint }) => fingerprint)).toEqual([
      keys.fingerprint,
      values.fingerprint,
    ]);
    expect(detail.merged).toMatchObject([{ id: keys.id, events: 3 }]);
    expect(detail.hours.reduce((sum, { events }) => sum + events, 0)).toBe(8);
    expect(detail.history.at(-1)?.reason).toContain("merged into this one");
  });

  it("is undone with every event of before and after", async () => {
    await merge(keys, values);
    await world.report([anError({ type: "KeyError" }), anError({ type: "ValueError" })]);
    await unmerge(keys);
    expect(await findIssue(store.db, keys.id)).toMatchObject({ event_count: 3, merged_into: null });
    expect(await findIssue(store.db, values.id)).toMatchObject({
      event_count: 6,
      first_seen: values.first_seen,
    });
    expect(await latestEvents(store.db, keys.id, 10)).toHaveLength(3);
    expect(await latestEvents(store.db, values.id, 10)).toHaveLength(2);
    await world.report([anError({ type: "KeyError" })]);
    expect((await findIssue(store.db, keys.id)).event_count).toBe(4);
  });

  it("takes along what had been merged before", async () => {
    await world.report([anError({ type: "IndexError" })]);
    const index = named(await world.issues(), "IndexError");
    await merge(index, keys);
    await merge(keys, values);
    expect(await world.onlyIssue()).toMatchObject({ event_count: 8 });
    await world.report([anError({ type: "IndexError" })]);
    await unmerge(index);
    await unmerge(keys);
    const counts = (await world.issues()).map(({ title, event_count }) => [title.split(":")[0], event_count]);
    expect(Object.fromEntries(counts)).toEqual({ IndexError: 2, KeyError: 2, ValueError: 5 });
  });

  it("refuses itself, what is merged already, and issues of another project", async () => {
    await expect(merge(keys, keys)).rejects.toMatchObject({ code: "bad_input" });
    const other = await openIssueWorld(store);
    await other.report([anError()]);
    await expect(merge(keys, await other.onlyIssue())).rejects.toMatchObject({ code: "bad_input" });
    await expect(unmerge(keys)).rejects.toMatchObject({ code: "bad_input" });
    await merge(keys, values);
    await expect(merge(keys, values)).rejects.toMatchObject({ code: "bad_input" });
    await expect(merge(values, keys)).rejects.toMatchObject({ code: "bad_input" });
  });

  it("loses no event that is grouped at the same moment", async () => {
    const flood = Array.from({ length: 10 }, (_, index) =>
      world.report([anError({ type: index % 2 ? "KeyError" : "ValueError" })]),
    );
    await Promise.all([...flood, merge(keys, values)]);
    expect(await world.onlyIssue()).toMatchObject({ event_count: 17 });
    await unmerge(keys);
    expect((await world.issues()).map(({ event_count }) => event_count).sort()).toEqual([10, 7]);
  });

  it.each(["merge", "unmerge"])(
    "waits for grouping with nothing in its hands that grouping wants: %s",
    async (kind) => {
      if (kind === "unmerge") await merge(keys, values);
      let merging: Promise<unknown> = Promise.resolve();
      await store.db.transaction().execute(async (grouping) => {
        await holdGrouping(grouping, [keys.project_id]);
        merging = kind === "merge" ? merge(keys, values) : unmerge(keys);
        await expect.poll(() => waitingForGrouping(store)).toBe(1);
        await grouping.updateTable("issues").set({ culprit: "it" }).where("id", "=", keys.id).execute();
      });
      await merging;
      expect(await world.issues()).toHaveLength(kind === "merge" ? 1 : 2);
    },
  );
});

async function waitingForGrouping({ db }: TestStore): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_locks
    where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())
  `.execute(db);
  return rows[0]?.count ?? 0;
}

function named(issues: readonly ListedIssue[], type: string): ListedIssue {
  const found = issues.find(({ title }) => title.startsWith(type));
  if (!found) throw new Error(`There is no issue ${type}`);
  return found;
}

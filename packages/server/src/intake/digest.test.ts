import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decideIssue } from "../issues/decide.ts";
import type { IssueListener } from "../issues/issue.ts";
import { listIssues } from "../issues/issues.ts";
import { anError, type IssueWorld, openIssueWorld } from "../issues/testing.ts";
import { listReleases, recordRelease } from "../projects/releases.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { digestOnce } from "./digest.ts";

const log = pino({ level: "silent" });

describe("grouping of accepted events", () => {
  let store: TestStore;
  let { holder, write, digest, onlyIssue } = {} as IssueWorld;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    ({ holder, write, digest, onlyIssue } = await openIssueWorld(store));
  });

  it("makes one issue of one error and counts what the events stand for", async () => {
    await write([anError(), anError({ occurrences: 40 }), anError()]);
    await write([anError()], { trusted: false });
    await digest();
    expect(await onlyIssue()).toMatchObject({
      number: 1,
      status: "new",
      title: "ValueError: no such thing",
      culprit: "load in app/a.py",
      event_count: 43,
      trusted_count: 42,
      first_release: "shop@1",
    });
  });

  it("groups each event once when several workers do it at the same time", async () => {
    for (let round = 0; round < 10; round++) {
      await write(Array.from({ length: 100 }, (_, index) => anError({ type: `Error${index % 7}` })));
    }
    await Promise.all([digest(), digest(), digest(), digest()]);
    const issues = await listIssues(store.db, { projectId: holder.projectId });
    expect(issues).toHaveLength(7);
    expect(issues.reduce((sum, issue) => sum + issue.event_count, 0)).toBe(1_000);
    expect(new Set(issues.map(({ number }) => number)).size).toBe(7);
  });

  it("commits what a listener writes together with the issue, or neither", async () => {
    await write([anError()]);
    let failures = 0;
    const failing: IssueListener = async (trx, touched) => {
      for (const { issue } of touched)
        await trx
          .updateTable("issues")
          .set({ culprit: "written by the listener" })
          .where("id", "=", issue.id)
          .execute();
      failures++;
      throw new Error("the listener failed");
    };
    await digestOnce({ db: store.db, listeners: [failing], log });
    expect(failures).toBeGreaterThan(0);
    expect(await listIssues(store.db, { projectId: holder.projectId })).toEqual([]);
    await digest();
    expect((await onlyIssue()).event_count).toBe(1);
  });

  it("sets aside an event that cannot be read, and groups the others", async () => {
    await write([anError(), anError()]);
    await store.db
      .updateTable("events")
      .set({ payload: Buffer.from("not an event") })
      .where("project_id", "=", holder.projectId)
      .where("id", "=", (eb) =>
        eb.selectFrom("events as e").select("e.id").where("e.project_id", "=", holder.projectId).limit(1),
      )
      .execute();
    for (let round = 0; round < 6; round++) await digestOnce({ db: store.db, listeners: [], log });
    expect((await onlyIssue()).event_count).toBe(1);
    const aside = await store.db
      .selectFrom("events")
      .select(["digest_error", "digest_attempts"])
      .where("project_id", "=", holder.projectId)
      .where("digest_error", "is not", null)
      .execute();
    expect(aside).toMatchObject([{ digest_attempts: 5 }]);
  });

  describe("the life of an issue", () => {
    const changes: string[] = [];
    const listener: IssueListener = async (_, touched) => {
      for (const { change } of touched) changes.push(change);
    };
    const resolve = (inRelease: string | null) =>
      onlyIssue().then(({ id }) =>
        decideIssue(store.db, id, { status: "resolved", actor: "test", reason: null, inRelease }),
      );

    beforeEach(async () => {
      changes.length = 0;
      await write([anError()]);
      await digest(listener);
    });

    it("comes back when it is seen after it was resolved", async () => {
      await resolve(null);
      await write([anError()]);
      await digest(listener);
      expect(await onlyIssue()).toMatchObject({ status: "regressed", resolved_at: null });
      expect(changes).toEqual(["new", "regressed"]);
    });

    it("stays resolved while only releases before the fix report it", async () => {
      await recordRelease(
        store.db,
        { id: holder.projectId, organisation_id: holder.organisationId },
        { version: "shop@2", source: "api" },
      );
      await resolve("shop@2");
      await write([anError({ release: "shop@1" })]);
      await digest(listener);
      expect(await onlyIssue()).toMatchObject({ status: "resolved", event_count: 2 });
      await write([anError({ release: "shop@2" })]);
      await digest(listener);
      expect((await onlyIssue()).status).toBe("regressed");
      expect(changes).toEqual(["new", "seen", "regressed"]);
    });

    it("stays ignored", async () => {
      await decideIssue(store.db, (await onlyIssue()).id, { status: "ignored", actor: "test", reason: null });
      await write([anError()]);
      await digest(listener);
      expect((await onlyIssue()).status).toBe("ignored");
    });

    it("is ongoing when it is still seen a week later", async () => {
      await write([anError()], { receivedAt: new Date(Date.now() + 8 * 24 * 3_600_000) });
      await digest(listener);
      expect((await onlyIssue()).status).toBe("ongoing");
    });
  });

  it("learns releases and their commits from trusted events only", async () => {
    const commit = "0123456789abcdef0123456789abcdef01234567";
    await write([anError({ release: "evil@1", commit })], { trusted: false });
    await write([anError({ release: "shop@7" })]);
    await write([anError({ release: "shop@7", commit })]);
    await digest();
    expect(await listReleases(store.db, holder.projectId)).toMatchObject([
      { version: "shop@7", commit, source: "event" },
    ]);
  });
});

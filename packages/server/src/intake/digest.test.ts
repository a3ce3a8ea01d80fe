import { randomUUID } from "node:crypto";
import { type CanonicalEvent, readSentryEvent } from "@bugstack/event";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { IssueListener } from "../issues/issue.ts";
import { decideIssue, listIssues } from "../issues/issues.ts";
import type { KeyHolder } from "../projects/key-directory.ts";
import { createProject } from "../projects/projects.ts";
import { listReleases, recordRelease } from "../projects/releases.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { createDelivery } from "./delivery.ts";
import { digestOnce } from "./digest.ts";
import { writeDeliveries } from "./write-deliveries.ts";

const log = pino({ level: "silent" });

describe("grouping of accepted events", () => {
  let store: TestStore;
  let holder: KeyHolder;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    const project = await createProject(store.db, `p${randomUUID().slice(0, 8)}`, {}, "test");
    holder = {
      keyId: randomUUID(),
      kind: "server",
      organisationId: project.organisation_id,
      projectId: project.id,
      projectSlug: project.slug,
      dsnNumber: project.dsn_number,
      eventsPerMinute: null,
    };
  });

  const write = (events: CanonicalEvent[], options: { trusted?: boolean; receivedAt?: Date } = {}) =>
    writeDeliveries(store.db, [
      createDelivery({
        holder,
        events,
        trusted: options.trusted ?? true,
        receivedAt: options.receivedAt ?? new Date(),
        counts: [],
        sessions: [],
        discarded: [],
        envelopeId: null,
      }),
    ]);
  const digest = async (...listeners: IssueListener[]) => {
    while ((await digestOnce({ db: store.db, listeners, log })) > 0);
  };
  const onlyIssue = async () => {
    const issues = await listIssues(store.db, { projectId: holder.projectId });
    expect(issues).toHaveLength(1);
    return issues[0] as (typeof issues)[number];
  };

  it("makes one issue of one error and counts what the events stand for", async () => {
    await write([event(), event({ occurrences: 40 }), event()]);
    await write([event()], { trusted: false });
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
      await write(Array.from({ length: 100 }, (_, index) => event({ type: `Error${index % 7}` })));
    }
    await Promise.all([digest(), digest(), digest(), digest()]);
    const issues = await listIssues(store.db, { projectId: holder.projectId });
    expect(issues).toHaveLength(7);
    expect(issues.reduce((sum, issue) => sum + issue.event_count, 0)).toBe(1_000);
    expect(new Set(issues.map(({ number }) => number)).size).toBe(7);
  });

  it("commits what a listener writes together with the issue, or neither", async () => {
    await write([event()]);
    let failures = 0;
    const failing: IssueListener = async (trx, issue) => {
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
    await write([event(), event()]);
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
    const listener: IssueListener = async (_, __, { change }) => {
      changes.push(change);
    };
    const resolve = (inRelease: string | null) =>
      onlyIssue().then(({ id }) =>
        decideIssue(store.db, id, { status: "resolved", actor: "test", reason: null, inRelease }),
      );

    beforeEach(async () => {
      changes.length = 0;
      await write([event()]);
      await digest(listener);
    });

    it("comes back when it is seen after it was resolved", async () => {
      await resolve(null);
      await write([event()]);
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
      await write([event({ release: "shop@1" })]);
      await digest(listener);
      expect(await onlyIssue()).toMatchObject({ status: "resolved", event_count: 2 });
      await write([event({ release: "shop@2" })]);
      await digest(listener);
      expect((await onlyIssue()).status).toBe("regressed");
      expect(changes).toEqual(["new", "seen", "regressed"]);
    });

    it("stays ignored", async () => {
      await decideIssue(store.db, (await onlyIssue()).id, { status: "ignored", actor: "test", reason: null });
      await write([event()]);
      await digest(listener);
      expect((await onlyIssue()).status).toBe("ignored");
    });

    it("is ongoing when it is still seen a week later", async () => {
      await write([event()], { receivedAt: new Date(Date.now() + 8 * 24 * 3_600_000) });
      await digest(listener);
      expect((await onlyIssue()).status).toBe("ongoing");
    });
  });

  it("learns releases and their commits from trusted events only", async () => {
    const commit = "0123456789abcdef0123456789abcdef01234567";
    await write([event({ release: "evil@1", commit })], { trusted: false });
    await write([event({ release: "shop@7" })]);
    await write([event({ release: "shop@7", commit })]);
    await digest();
    expect(await listReleases(store.db, holder.projectId)).toMatchObject([
      { version: "shop@7", commit, source: "event" },
    ]);
  });
});

function event(
  parts: { type?: string; release?: string; commit?: string; occurrences?: number } = {},
): CanonicalEvent {
  return readSentryEvent({
    platform: "python",
    release: parts.release ?? "shop@1",
    contexts: { bugstack: { commit: parts.commit, occurrences: parts.occurrences } },
    exception: {
      values: [
        {
          type: parts.type ?? "ValueError",
          value: "no such thing",
          stacktrace: {
            frames: [
              { filename: "app/a.py", function: "load", lineno: 3, in_app: true, context_line: "raise x" },
            ],
          },
        },
      ],
    },
  });
}

import { randomUUID } from "node:crypto";
import { readSentryEvent } from "@bugstack/event";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listIssues } from "../issues/issues.ts";
import type { KeyHolder } from "../projects/key-directory.ts";
import { createProject } from "../projects/projects.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { createDelivery } from "./delivery.ts";
import { digestOnce } from "./digest.ts";
import { dropOldAndMany, keepRetention } from "./retention.ts";
import { writeDeliveries } from "./write-deliveries.ts";

const DAY_MS = 24 * 3_600_000;
const LIMITS = { days: 90, eventsPerIssue: 10, untouchedDays: 14 };
const log = pino({ level: "silent" });
const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);

describe("retention", () => {
  let store: TestStore;
  let holder: KeyHolder;
  beforeAll(async () => {
    store = await openTestStore();
    const project = await createProject(store.db, "shop", {}, "test");
    holder = {
      keyId: randomUUID(),
      kind: "server",
      organisationId: project.organisation_id,
      projectId: project.id,
      projectSlug: project.slug,
      dsnNumber: project.dsn_number,
      eventsPerMinute: null,
      eventsPerDay: null,
    };
    // Weeks as a server has them that ran all the time.
    await sql`select make_event_partitions(${daysAgo(120).toISOString()}::timestamptz, 3)`.execute(store.db);
  });
  afterAll(() => store.close());

  const write = async (type: string, amount: number, receivedAt: Date, group = true) => {
    const events = Array.from({ length: amount }, () =>
      readSentryEvent({ platform: "python", release: "shop@1", exception: [{ type, value: "v" }] }),
    );
    const rest = { holder, trusted: true, receivedAt, counts: [], discarded: [], envelopeId: null };
    const sessions = [
      {
        release: "shop@1",
        environment: null,
        started: null,
        begun: 1,
        healthy: 1,
        errored: 0,
        crashed: 0,
        abnormal: 0,
      },
    ];
    await writeDeliveries(store.db, [createDelivery({ ...rest, events, sessions })]);
    while (group && (await digestOnce({ db: store.db, listeners: [], log })) > 0);
  };
  const count = async (table: "events" | "event_ledger" | "session_counts") => {
    const { amount } = await store.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<string>().as("amount"))
      .executeTakeFirstOrThrow();
    return Number(amount);
  };

  it("drops weeks that are over as whole tables, what has no week singly, and what hangs on them", async () => {
    await write("Old", 3, daysAgo(118));
    await write("OldWithoutWeek", 4, daysAgo(200));
    await write("Young", 5, daysAgo(1));
    const dropped = await dropOldAndMany(store.db, LIMITS, { now });
    expect(dropped.partitions.length).toBeGreaterThanOrEqual(1);
    expect(dropped.events).toBe(4);
    expect([await count("events"), await count("event_ledger"), await count("session_counts")]).toEqual([
      5, 5, 1,
    ]);
    expect(await dropOldAndMany(store.db, LIMITS, { now })).toEqual({ partitions: [], events: 0 });
  });

  it("keeps what waits for grouping, however old", async () => {
    const before = await count("events");
    await write("Waits", 2, daysAgo(200), false);
    await dropOldAndMany(store.db, LIMITS, { now });
    expect(await count("events")).toBe(before + 2);
    while ((await digestOnce({ db: store.db, listeners: [], log })) > 0);
    await dropOldAndMany(store.db, LIMITS, { now });
    expect(await count("events")).toBe(before);
  });

  it("keeps the newest events of an issue, its figures, and everything that confirmation may count", async () => {
    await write("Flood", 30, daysAgo(30));
    await write("Flood", 4, daysAgo(20));
    await write("Recent", 30, daysAgo(2));
    await dropOldAndMany(store.db, LIMITS, { now });
    const kept = async (title: string) => {
      const issue = (await listIssues(store.db, { projectId: holder.projectId })).find((one) =>
        one.title.startsWith(title),
      );
      const rows = await store.db
        .selectFrom("events")
        .select("received_at")
        .where("issue_id", "=", issue?.id ?? "")
        .execute();
      return { counted: Number(issue?.event_count), dates: rows.map(({ received_at: at }) => at.getTime()) };
    };
    const flood = await kept("Flood");
    expect(flood.counted).toBe(34);
    expect(flood.dates).toHaveLength(10);
    expect(flood.dates.filter((at) => at === daysAgo(20).getTime())).toHaveLength(4);
    expect((await kept("Recent")).dates).toHaveLength(30);
  });

  it("sweeps at start and stops when it is told to", async () => {
    const before = await count("events");
    await write("Once", 2, daysAgo(200));
    expect(await count("events")).toBe(before + 2);
    const retention = keepRetention(store.db, LIMITS, log);
    await expect.poll(() => count("events"), { timeout: 10_000 }).toBe(before);
    await retention.stop();
  });
});

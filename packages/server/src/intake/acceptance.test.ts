import { randomUUID } from "node:crypto";
import { readSentryEvent } from "@bugstack/event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KeyHolder } from "../projects/key-directory.ts";
import { createProject } from "../projects/projects.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { startTestServer } from "../testing.ts";
import { createAcceptance } from "./acceptance.ts";
import { createDelivery, type Delivery } from "./delivery.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { createRateLimit } from "./rate-limit.ts";

describe("acceptance", () => {
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
  });
  afterAll(() => store.close());

  const delivery = (): Delivery =>
    createDelivery({
      holder,
      trusted: true,
      events: [readSentryEvent({ message: "m" })],
      counts: [],
      sessions: [],
      discarded: [],
      envelopeId: null,
      receivedAt: new Date(),
    });
  const isStored = async ({ events }: Delivery) => {
    const [event] = events;
    const rows = await store.db
      .selectFrom("events")
      .select("id")
      .where("event_id", "=", event?.eventId ?? "")
      .execute();
    return rows.length === 1;
  };

  it("resolves only when the event can be read back", async () => {
    const acceptance = createAcceptance({ db: store.db, limits: DEFAULT_LIMITS });
    const deliveries = Array.from({ length: 50 }, delivery);
    await Promise.all(
      deliveries.map(async (one) => {
        await acceptance.accept(one);
        expect(await isStored(one)).toBe(true);
      }),
    );
    await acceptance.close();
  });

  it("refuses what the database cannot hold, and nothing else of the same commit", async () => {
    const acceptance = createAcceptance({ db: store.db, limits: DEFAULT_LIMITS });
    const good = Array.from({ length: 10 }, delivery);
    const bad = delivery();
    const poisoned: Delivery = { ...bad, events: bad.events.map((event) => ({ ...event, release: "a\0b" })) };
    const outcomes = await Promise.allSettled(
      [...good.slice(0, 5), poisoned, ...good.slice(5)].map(acceptance.accept),
    );
    expect(outcomes.map(({ status }) => status).filter((status) => status === "rejected")).toHaveLength(1);
    expect(outcomes[5]).toMatchObject({ reason: { code: "bad_input" } });
    expect(await Promise.all(good.map(isStored))).not.toContain(false);
    await acceptance.close();
  });

  it("takes no more than may wait, and says so at once", async () => {
    const acceptance = createAcceptance({
      db: store.db,
      limits: { waitingDeliveries: 3, waitingBytes: 1e9 },
    });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, delivery).map(acceptance.accept));
    const refused = outcomes.filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ reason: { code: "overloaded" } });
    await acceptance.accept(delivery());
    await acceptance.close();
    await expect(acceptance.accept(delivery())).rejects.toMatchObject({ code: "overloaded" });
  });
});

describe("the rate limit", () => {
  it("gives each project its minute's worth and refills steadily", () => {
    let now = 0;
    const limit = createRateLimit(60, () => now);
    expect(limit.take("a", 60)).toBe(0);
    expect(limit.take("a", 1)).toBe(1);
    expect(limit.take("b", 60)).toBe(0);
    now += 5_000;
    expect(limit.take("a", 5)).toBe(0);
    expect(limit.take("a", 30)).toBe(30);
  });

  it("is a project's own where it has one, from the next request on that sees the change", () => {
    const limit = createRateLimit(60, () => 0);
    expect(limit.take("a", 10, 5)).toBeGreaterThan(0);
    expect(limit.take("a", 5, 5)).toBe(0);
    expect(limit.take("a", 1, 5)).toBeGreaterThan(0);
    expect(limit.take("b", 1, 0)).toBeGreaterThan(0);
    expect(limit.take("b", 0, 0)).toBe(0);
    expect(limit.take("c", 100, 100)).toBe(0);
  });

  it("is answered with 429, the time to wait and Sentry's header", async () => {
    const server = await startTestServer([], { BUGSTACK_EVENTS_PER_MINUTE: "2" });
    const { token } = await server.project("shop");
    const send = () =>
      fetch(`${server.url}/api/capture`, {
        method: "POST",
        body: JSON.stringify({ message: "m" }),
        headers: { "x-bugstack-api-key": token },
      });
    const answers = [await send(), await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(Number(answers[2]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answers[2]?.headers.get("x-sentry-rate-limits")).toMatch(/^\d+:default;error;security:project:/);
    const { token: closed } = await server.project("closed");
    await server.admin("PATCH", "/projects/closed", { eventsPerMinute: 0 });
    const refused = await fetch(`${server.url}/api/capture`, {
      method: "POST",
      body: JSON.stringify({ message: "m" }),
      headers: { "x-bugstack-api-key": closed },
    });
    expect(refused.status).toBe(429);
    await server.stop();
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listIssues } from "../issues/issues.ts";
import { anError } from "../issues/testing.ts";
import { startTestServer, type TestServer, untilDigested } from "../testing.ts";
import { createDailyQuota } from "./daily-quota.ts";
import { createStorms, WHOLE_PER_MINUTE } from "./storms.ts";

describe("a storm", () => {
  it("begins when one error comes too often within a minute, and is over with the minute", () => {
    let now = 1_000 * 60_000;
    const storms = createStorms(() => now);
    const keys = Array.from({ length: 3 * WHOLE_PER_MINUTE }, () => storms.keyOf("p", anError()));
    expect(keys.slice(0, 2 * WHOLE_PER_MINUTE).every((key) => key === null)).toBe(true);
    expect(new Set(keys.slice(2 * WHOLE_PER_MINUTE))).toEqual(new Set([expect.any(String)]));
    expect(storms.keyOf("q", anError())).toBeNull();
    expect(storms.keyOf("p", anError({ type: "Other" }))).toBeNull();
    expect(storms.keyOf("p", anError({ release: "shop@2" }))).toBeNull();
    now += 60_000;
    expect(storms.keyOf("p", anError())).toBeNull();
  });

  it("keeps places of compiled code apart until source maps were applied", () => {
    const storms = createStorms(() => 0);
    const at = (column: number) =>
      anError({
        more: {
          platform: "javascript",
          exception: {
            values: [
              {
                type: "E",
                value: "",
                stacktrace: { frames: [{ filename: "/a.min.js", function: "a", lineno: 1, colno: column }] },
              },
            ],
          },
        },
      });
    for (let index = 0; index < 3 * WHOLE_PER_MINUTE; index++) storms.keyOf("p", at(10));
    expect(storms.keyOf("p", at(10))).not.toBeNull();
    expect(storms.keyOf("p", at(900))).toBeNull();
  });
});

describe("at the door", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const post = (token: string, number: number, eventId: string) =>
    fetch(`${server.url}/api/${number}/store/?sentry_key=${token}`, {
      method: "POST",
      body: JSON.stringify({
        event_id: eventId,
        platform: "python",
        exception: {
          values: [
            {
              type: "KeyError",
              value: "'a'",
              stacktrace: {
                frames: [{ function: "f", filename: "a.py", in_app: true, context_line: "x[k]" }],
              },
            },
          ],
        },
      }),
    });
  const newEventId = () => randomUUID().replaceAll("-", "");

  it("a flood costs a counter: every event is counted once, samples are kept", {
    timeout: 60_000,
  }, async () => {
    const { project, token } = await server.project("flood");
    const ids = Array.from({ length: 800 }, newEventId);
    for (let start = 0; start < ids.length; start += 100) {
      const answers = await Promise.all(
        ids.slice(start, start + 100).map((id) => post(token, project.dsn_number, id)),
      );
      expect(answers.every(({ status }) => status === 200)).toBe(true);
    }
    // Sent again because the answer was lost: counted already.
    await Promise.all(ids.slice(-100).map((id) => post(token, project.dsn_number, id)));
    await untilDigested(server, project.id);
    const { db } = server.context.store;
    const [issue, ...others] = await listIssues(db, { projectId: project.id });
    expect([issue?.event_count, others.length]).toEqual([800, 0]);
    const { kept } = await db
      .selectFrom("events")
      .select((eb) => eb.fn.countAll<number>().as("kept"))
      .where("project_id", "=", project.id)
      .executeTakeFirstOrThrow();
    expect(Number(kept)).toBeGreaterThanOrEqual(2 * WHOLE_PER_MINUTE);
    expect(Number(kept)).toBeLessThan(600);
  });

  it("a project that has sent its day's events is told to wait until the next, also after a restart", async () => {
    const { project, token } = await server.project("daily");
    await server.admin("PATCH", "/projects/daily", { eventsPerDay: 3 });
    for (let count = 0; count < 3; count++)
      expect((await post(token, project.dsn_number, newEventId())).status).toBe(200);
    const refused = await post(token, project.dsn_number, newEventId());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const afresh = createDailyQuota(server.context.store.db);
    expect(await afresh.take(project.id, 1, 3)).toBeGreaterThan(0);
    expect(await afresh.take(project.id, 1, 4)).toBe(0);
    const tomorrow = createDailyQuota(server.context.store.db, () => Date.now() + 24 * 3_600_000);
    expect(await tomorrow.take(project.id, 1, 3)).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { readSessions } from "./index.ts";

const attrs = { release: "shop@1", environment: "production" };
const started = "2026-11-26T04:00:00Z";

describe("sessions of Sentry SDKs", () => {
  it.each([
    ["its begin", { init: true, status: "ok" }, { begun: 1 }],
    ["a begin and an end at once", { init: true, status: "exited", errors: 0 }, { begun: 1, healthy: 1 }],
    ["an end after handled errors", { status: "exited", errors: 2 }, { errored: 1 }],
    ["an unhandled rejection", { status: "unhandled" }, { errored: 1 }],
    ["a crash", { status: "crashed", errors: 1 }, { crashed: 1 }],
    ["an end that nobody saw", { status: "abnormal" }, { abnormal: 1 }],
  ])("count %s of one session", (_, session, counted) => {
    expect(readSessions("session", { sid: "x", did: "alice", started, attrs, ...session })).toEqual([
      {
        begun: 0,
        healthy: 0,
        errored: 0,
        crashed: 0,
        abnormal: 0,
        ...attrs,
        started: expect.any(String),
        ...counted,
      },
    ]);
  });

  it("count nothing where a session goes on", () => {
    expect(readSessions("session", { status: "ok", errors: 1, attrs })).toEqual([]);
  });

  it("count what the SDK has counted, without who it was", () => {
    const aggregates = [
      { started, did: "alice", exited: 40, errored: 3, crashed: 1 },
      { started, exited: "2" },
    ];
    const read = readSessions("sessions", { aggregates, attrs });
    expect(read).toMatchObject([
      { ...attrs, begun: 44, healthy: 40, errored: 3, crashed: 1, abnormal: 0 },
      { ...attrs, begun: 2, healthy: 2 },
    ]);
    expect(JSON.stringify(read)).not.toContain("alice");
  });

  it.each([null, [], "x", {}, { aggregates: {} }, { aggregates: [null, 1, { exited: -5 }] }])(
    "count nothing in %j",
    (json) => {
      expect([...readSessions("sessions", json), ...readSessions("session", json)]).toEqual([]);
    },
  );
});

import { readSentryEvent } from "@bugstack/event";
import { describe, expect, it } from "vitest";
import { createFreshEvents } from "./fresh-events.ts";

const event = readSentryEvent({ message: "an error" });

describe("events at hand for grouping", () => {
  it("are given once, by the id of their row", () => {
    const fresh = createFreshEvents();
    fresh.put("a", event, 100);
    expect(fresh.take("a")).toBe(event);
    expect(fresh.take("a")).toBeUndefined();
  });

  it("are few and small: what comes when there is no room, and what is large, is read from the database", () => {
    const fresh = createFreshEvents();
    for (let index = 0; index < 1_000; index++) fresh.put(String(index), event, 100);
    fresh.put("large", event, 1_000_000);
    const found = Array.from({ length: 1_000 }, (_, index) => fresh.take(String(index))).filter(Boolean);
    expect(found).toHaveLength(400);
    expect(fresh.take("large")).toBeUndefined();
  });

  it("make room when nobody has asked for them, and when nothing waits for grouping", () => {
    let now = 0;
    const fresh = createFreshEvents(() => now);
    for (let index = 0; index < 400; index++) fresh.put(String(index), event, 100);
    now = 60_000;
    fresh.put("later", event, 100);
    expect(fresh.take("later")).toBe(event);
    fresh.put("written elsewhere", event, 100);
    fresh.clear();
    expect(fresh.take("written elsewhere")).toBeUndefined();
  });
});

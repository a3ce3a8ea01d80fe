import { describe, expect, it } from "vitest";
import { newId } from "./id.ts";

describe("newId", () => {
  it("is a UUIDv7 that begins with its time", () => {
    const now = Date.UTC(2026, 10, 26, 9, 30);
    const id = newId(now);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(now);
  });

  it("sorts by time and never comes twice", () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => newId(1_700_000_000_000 + index));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(Array.from({ length: 1_000 }, () => newId(0))).size).toBe(1_000);
  });
});

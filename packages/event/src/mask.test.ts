import { describe, expect, it } from "vitest";
import { cpuTimeOf } from "../test/cpu-time.ts";
import { maskMessage } from "./mask.ts";

describe("maskMessage", () => {
  it.each([
    ["user 42 not found", "user <number> not found"],
    ["order 550e8400-e29b-41d4-a716-446655440000 is gone", "order <uuid> is gone"],
    ["no account for alice@example.com", "no account for <email>"],
    ["GET https://api.test/a?b=1 failed", "GET <url> failed"],
    ["from 10.0.0.1 at 2026-11-23T10:00:00Z", "from <ip> at <date>"],
    ["object at 0x7f3a", "object at <hex>"],
    ["commit 9ec79c33ec9942ab", "commit <hex>"],
    ["bad [Filtered jwt alg=HS256 claims=exp,sub exp=-3600 length=148] here", "bad <filtered> here"],
    ["  spaces \n and\tlines ", "spaces and lines"],
    ["Signature has expired", "Signature has expired"],
    ["maximum recursion depth exceeded in comparison", "maximum recursion depth exceeded"],
    ["maximum recursion depth exceeded while calling a Python object", "maximum recursion depth exceeded"],
  ])("%j becomes %j", (message, masked) => {
    expect(maskMessage(message)).toBe(masked);
  });

  it.each([
    "a".repeat(5_000_000),
    "a@".repeat(500_000),
    "1.".repeat(500_000),
    "[Filtered".repeat(200_000),
    "a+.-".repeat(500_000),
  ])("is quick on any text (%#)", (message) => {
    expect(cpuTimeOf(() => maskMessage(message))).toBeLessThan(200);
  });
});

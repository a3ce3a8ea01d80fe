import { expect, test } from "vitest";
import { LimitedCdn } from "../src/cdn.ts";
import { purge, purgeAll } from "../src/purge.ts";

test("purges", async () => {
  const purges = [
    { kind: "path" as const, value: "/a" },
    { kind: "tag" as const, value: "b" },
  ];
  expect(await purgeAll(new LimitedCdn(5), purges)).toEqual({ done: ["path /a", "tag b"], later: [] });
});

test("tags wait", async () => {
  expect(await purge(new LimitedCdn(0), { kind: "tag", value: "b" })).toBe(null);
});

import { expect, test } from "vitest";
import { buildServer } from "../src/server.ts";
import { toView } from "../src/view.ts";

test("a paused subscription", async () => {
  const response = await buildServer().inject("/customers/c-1/subscriptions");
  expect(response.json()).toEqual([
    {
      id: "s-10",
      title: "Veggie box for 2",
      startedAt: "2025-11-03",
      lastDelivery: "2026-01-19",
      pausedUntil: "2026-02-16",
    },
  ]);
});

test("nothing delivered yet", () => {
  const row = { id: "x", box: "keto", persons: 1, started_at: "2026-01-01", paused_until: "2026-01-08" };
  expect(toView(row).lastDelivery).toBeNull();
});

test("unknown customer", async () => {
  const response = await buildServer().inject("/customers/c-9/subscriptions");
  expect(response.statusCode).toBe(404);
});

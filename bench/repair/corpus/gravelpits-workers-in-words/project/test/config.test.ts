import { expect, test } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";
import { pooled } from "../src/pool.ts";

test("configuration", () => {
  expect(readConfig({ GRAVEL_QUEUE: "q" })).toEqual({ queue: "q", workers: 2 });
  expect(readConfig({ GRAVEL_QUEUE: "q", GRAVEL_WORKERS: "16" }).workers).toBe(16);
  for (const wrong of ["0", "17", "two", "1.5"]) {
    expect(() => readConfig({ GRAVEL_QUEUE: "q", GRAVEL_WORKERS: wrong })).toThrow(ConfigError);
  }
  expect(() => readConfig({})).toThrow("GRAVEL_QUEUE must be set");
});

test("a pool keeps the order", async () => {
  const jobs = [3, 1, 2].map((n) => () => new Promise<number>((resolve) => setTimeout(() => resolve(n), n)));
  expect(await pooled(jobs, 2)).toEqual([3, 1, 2]);
});

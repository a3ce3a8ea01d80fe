import { expect, test } from "vitest";
import { cacheSeconds } from "../src/connection.js";

test("caches for a minute", () => {
  expect(cacheSeconds()).toBe(60);
});

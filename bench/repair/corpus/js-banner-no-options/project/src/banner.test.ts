import { expect, test } from "vitest";
import { banner, rule } from "./banner.ts";

test("draws", () => {
  expect(banner("hi", { width: 4, border: "=" })).toBe("====\n hi\n====");
  expect(rule()).toBe("--------------------");
});

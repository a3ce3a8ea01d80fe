import { describe, expect, it } from "vitest";
import type { Check } from "./forge.ts";
import { onlyKnownFailures } from "./known-failures.ts";

function check(
  state: Check["state"],
  failing: readonly string[] | null = null,
  more: Partial<Check> = {},
): Check {
  return { name: "tests", state, required: true, summary: "", url: null, failing, ...more };
}

describe("red checks are known from before the change", () => {
  it.each<[string, boolean, Check[], Check[]]>([
    ["the same test", true, [check("failure", ["a"])], [check("failure", ["a"])]],
    ["fewer of them", true, [check("failure", ["a"])], [check("failure", ["a", "b"])]],
    ["one more", false, [check("failure", ["a", "b"])], [check("failure", ["a"])]],
    ["green before", false, [check("failure", ["a"])], [check("success", [])]],
    ["green now", false, [check("success", [])], [check("failure", ["a"])]],
    ["no names now: the runner did not finish", false, [check("failure")], [check("failure", ["a"])]],
    ["no names before", false, [check("failure", ["a"])], [check("failure")]],
    ["never run before", false, [check("failure", ["a"])], []],
    [
      "something still runs",
      false,
      [check("failure", ["a"]), check("pending", null, { name: "lint" })],
      [check("failure", ["a"])],
    ],
    [
      "another check is red",
      false,
      [check("failure", ["a"]), check("failure", null, { name: "lint" })],
      [check("failure", ["a"])],
    ],
    [
      "another one that nobody requires is red",
      true,
      [check("failure", ["a"]), check("failure", null, { name: "lint", required: false })],
      [check("failure", ["a"])],
    ],
  ])("%s: %s", (_, known, now, before) => {
    expect(onlyKnownFailures(now, before)).toBe(known);
  });
});

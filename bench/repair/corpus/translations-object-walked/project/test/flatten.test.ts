import { expect, test } from "vitest";
import { flatten } from "../src/flatten.ts";
import { missing } from "../src/missing.ts";

test("plain texts", () => {
  expect(flatten({ a: "A", b: "B" })).toEqual([
    { key: "a", text: "A" },
    { key: "b", text: "B" },
  ]);
});

test("missing", () => {
  expect(missing({ a: "", b: "" }, { a: "x" })).toEqual(["b"]);
});

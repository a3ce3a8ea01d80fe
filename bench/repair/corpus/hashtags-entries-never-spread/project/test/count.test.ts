import assert from "node:assert/strict";
import test from "node:test";
import { countTags } from "../src/count.ts";
import { tagsOf } from "../src/post.ts";
import { table } from "../src/table.ts";

test("tags", () => {
  assert.deepEqual([...tagsOf({ author: "a", text: "#One #one #zwölf" })], ["one", "zwölf"]);
});

test("counts", () => {
  const counts = countTags([
    { author: "a", text: "#x #y" },
    { author: "b", text: "#x" },
  ]);
  assert.deepEqual([...counts], [["x", 2], ["y", 1]]);
});

test("a table", () => assert.equal(table([["ab", 3], ["c", 1]]), "ab  3\nc   1"));
